package dev.marginwise.agents;

import io.modelcontextprotocol.spec.McpSchema.Tool;

/** Something that an agent can ask for. */
interface AgentTool {
    /** Its name, what it is for, and a JSON Schema of what it takes. */
    Tool described();

    /**
     * The very answer that the API gives to the same input.
     *
     * @return a record that is written as JSON
     * @throws dev.marginwise.problem.ProblemException as the API refuses the same input
     */
    Object answer(AgentInput input);
}
