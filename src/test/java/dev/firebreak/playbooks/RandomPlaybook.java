package dev.firebreak.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.yaml.Fault;
import dev.firebreak.playbooks.definition.Playbook;
import dev.firebreak.playbooks.definition.PlaybookText;
import dev.firebreak.playbooks.definition.Reviewed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Writes playbooks of all kinds of steps, with branches forward, conditions, repetitions and steps beside others. */
record RandomPlaybook(RandomGenerator random) {

    private static final List<String> TYPES =
            List.of("manual", "switch", "check", "decision", "wait", "evidence", "update", "http", "approval");

    Playbook next() {
        int size = 1 + random.nextInt(9);
        StringBuilder text = new StringBuilder("""
                id: at-random
                version: "1"
                title: At random
                summary: Whatever comes.
                owner: Nobody in particular
                steps:
                """);
        List<String> types = types(size);
        for (int at = 0; at < size; at++) {
            text.append(step(at, size, types));
        }
        Reviewed reviewed = PlaybookText.review(text.toString());
        assertThat(reviewed.faults())
                .as(text.toString())
                .extracting(Fault::sentence)
                .allMatch(fault -> fault.contains("is never reached"));
        return reviewed.playbook() == null ? next() : Objects.requireNonNull(reviewed.playbook());
    }

    private List<String> types(int size) {
        List<String> types = new ArrayList<>();
        for (int at = 0; at < size; at++) {
            String type = TYPES.get(random.nextInt(TYPES.size()));
            boolean late = type.equals("switch") && types.contains("approval");
            types.add(late || (type.equals("check") && !types.contains("switch")) ? "manual" : type);
        }
        return types;
    }

    private String step(int at, int size, List<String> types) {
        String type = types.get(at);
        boolean beside = !type.equals("decision") && random.nextInt(5) == 0;
        StringBuilder step = new StringBuilder("  - id: s%d\n    type: %s\n    title: Step %d\n    phase: %s\n"
                .formatted(at, type, at, type.equals("switch") ? "contain" : "investigate"));
        if (beside) {
            step.append("    beside: true\n");
        }
        add(step, 5, "    timeout: PT%dM\n".formatted(1 + random.nextInt(30)));
        add(step, 5, "    due_within: PT%dM\n".formatted(1 + random.nextInt(30)));
        if (at > 0) {
            add(step, 5, "    when: steps.s%d.done || run.minutes > 5\n".formatted(random.nextInt(at)));
        }
        step.append("    on_failure: ").append(going(at, size, beside, true)).append('\n');
        if (!beside && !type.equals("decision")) {
            add(step, 4, "    on_success: " + going(at, size, false, false) + "\n");
        }
        if (List.of("manual", "evidence", "update").contains(type) && random.nextInt(4) == 0) {
            step.append(
                    beside
                            ? "    repeat: {every: PT10M}\n"
                            : "    repeat: {every: PT10M, until: run.minutes > 40, most: 5}\n");
        }
        return step.append(group(at, size, types)).toString();
    }

    private void add(StringBuilder step, int rarely, String line) {
        if (random.nextInt(rarely) == 0) {
            step.append(line);
        }
    }

    private String going(int at, int size, boolean beside, boolean fails) {
        List<String> ways =
                new ArrayList<>(fails ? List.of("ask", "ask", "stop", "continue") : List.of("continue", "end"));
        if (!beside && at + 1 < size) {
            ways.add("s" + (at + 1 + random.nextInt(size - at - 1)));
        }
        return ways.get(random.nextInt(ways.size()));
    }

    private String group(int at, int size, List<String> types) {
        return switch (types.get(at)) {
            case "switch" ->
                "    switch: {kind: tool, act: %s}\n".formatted(random.nextBoolean() ? "by_itself" : "by_hand");
            case "check" -> "    check: {reach: s%d}\n".formatted(types.indexOf("switch"));
            case "decision" ->
                "    decision: {question: Which, options: [{key: one, label: One, go: %s}, {key: two, label: Two, go: %s}]}\n"
                        .formatted(going(at, size, false, false), "continue");
            case "wait" ->
                random.nextBoolean()
                        ? "    wait: {time: PT7M}\n"
                        : "    wait: {time: PT1M, until: run.minutes > %d}\n".formatted(random.nextInt(60));
            case "approval" ->
                "    approval: {count: %d, expires_in: PT20M, on_expiry: %s}\n"
                        .formatted(1 + random.nextInt(2), random.nextBoolean() ? "fail" : "ask_again");
            case "update" -> "    update: {text: Still at it}\n";
            case "http" -> "    http: {url: \"https://example.org/hook\"}\n";
            default -> "";
        };
    }
}
