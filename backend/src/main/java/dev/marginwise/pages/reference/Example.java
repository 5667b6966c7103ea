package dev.marginwise.pages.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * An example of the description: what is sent, and what is answered under the same name.
 *
 * @param answer the body, set to be read
 */
public record Example(String name, Request request, String status, String answer) {

    static List<Example> of(String path, String method, Part operation) {
        List<Example> examples = new ArrayList<>();
        operation
                .at("responses")
                .named()
                .forEach((status, response) -> response.followed()
                        .at("content")
                        .named()
                        .values()
                        .forEach(content -> content.at("examples").named().forEach((name, example) -> {
                            if (!status.startsWith("2")) return;
                            Part answer = example.at("value");
                            examples.add(new Example(
                                    name,
                                    Request.of(name, path, method, operation),
                                    status,
                                    answer.json().isString()
                                            ? answer.json().getStringValue().stripTrailing()
                                            : JsonText.of(answer.json())));
                        })));
        return examples;
    }
}
