package dev.marginwise;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/** Lends the service of this JVM; the JVM's end is its end, for classes are run one by one. */
final class SharedServices implements ParameterResolver, TestInstancePostProcessor {
    private static final class Started {
        private static final EmbeddedServer SERVER = ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        // Beside the stores of the services that tests start for themselves.
                        "marginwise.data",
                        System.getProperty("marginwise.data", "target/test-store") + "-shared",
                        // All tests ask from one address.
                        "marginwise.limits.address",
                        "1000000"),
                Environment.TEST);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return Started.SERVER
                .getApplicationContext()
                .containsBean(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return Started.SERVER
                .getApplicationContext()
                .getBean(parameter.getParameter().getType());
    }

    @Override
    public void postProcessTestInstance(Object instance, ExtensionContext test) {
        Started.SERVER.getApplicationContext().inject(instance);
    }
}
