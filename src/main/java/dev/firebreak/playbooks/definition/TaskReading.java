package dev.firebreak.playbooks.definition;

import dev.firebreak.incidents.UpdateAudience;
import dev.firebreak.playbooks.definition.Task.HttpMethod;
import dev.firebreak.playbooks.definition.Task.OnLapse;
import dev.firebreak.playbooks.definition.Task.Requester;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a step does: the group of fields that is named after its type. */
record TaskReading(Part step, StepType type) {

    private static final Duration APPROVAL_LASTS = Duration.ofHours(1);

    Task read() {
        return switch (type) {
            case MANUAL -> new Task.Manual();
            case SWITCH -> new SwitchTaskReading(group(SwitchTaskReading.FIELDS)).read();
            case CHECK -> new Task.Check(new ProbeReading(group(ProbeReading.FIELDS)).read());
            case DECISION -> decision(group(List.of("question", "options")));
            case WAIT -> pause(group(List.of("time", "until")));
            case APPROVAL -> approval();
            case EVIDENCE -> evidence();
            case UPDATE -> update(group(List.of("audience", "text")));
            case HTTP -> http(group(List.of("method", "url", "headers", "body", "expect")));
            case PLAYBOOK -> nested(group(List.of("id")));
        };
    }

    /** The group named after the type; what misses it is told and read as if it were empty. */
    private Part group(List<String> known) {
        String name = Part.key(type);
        Part group = step.part(name, known);
        if (group == null) {
            step.wrong(name, "is needed: what this step does (" + String.join(", ", known) + ")");
            return Part.empty();
        }
        return group;
    }

    private static Task decision(Part part) {
        String question = part.text("question", PlaybookReading.LONGEST_LINE);
        List<Task.Option> options =
                part.parts("options", 10, List.of("key", "label", "meaning", "go"), TaskReading::option);
        if (options.size() < 2) {
            part.wrong("options", "must be at least two, each with key, label and go");
        }
        Set<String> keys = new LinkedHashSet<>();
        options.stream()
                .map(Task.Option::key)
                .filter(key -> !key.isEmpty() && !keys.add(key))
                .forEach(key -> part.wrong("options", "must each have a key of their own: " + key + " is there twice"));
        return new Task.Decision(question, options);
    }

    private static Task.Option option(Part part) {
        String key = part.text("key", 200);
        if (!key.isEmpty() && !StepId.isValid(key)) {
            part.wrong("key", "must be 1 to 64 small letters, digits or underscores, such as data_drift");
        }
        String meaning = part.textIfAny("meaning", PlaybookReading.LONGEST_LINE);
        return new Task.Option(
                key,
                part.text("label", PlaybookReading.LONGEST_TITLE),
                meaning == null ? "" : meaning,
                StepReading.going(part, "go"));
    }

    private static Task pause(Part part) {
        Duration time = part.duration("time", StepReading.SHORTEST, StepReading.LONGEST);
        Condition until = Conditions.read(part, "until");
        if (!part.has("time") && !part.has("until")) {
            part.wrong("needs time (such as PT10M), until (a condition), or both");
        }
        return new Task.Wait(time, until);
    }

    private Task approval() {
        Part part = step.part("approval", List.of("count", "roles", "requester", "expires_in", "on_expiry"));
        if (part == null) {
            return new Task.Approval(1, Set.of(), Requester.EXCLUDED, APPROVAL_LASTS, OnLapse.FAIL);
        }
        Duration lasts = part.duration("expires_in", Duration.ofMinutes(1), StepReading.LONGEST);
        return new Task.Approval(
                part.whole("count", 1, 10, 1),
                Set.copyOf(StepReading.roles(part, "roles")),
                part.oneOf("requester", Requester.class, Requester.EXCLUDED),
                lasts == null ? APPROVAL_LASTS : lasts,
                part.oneOf("on_expiry", OnLapse.class, OnLapse.FAIL));
    }

    private Task evidence() {
        Part part = step.part("evidence", List.of("collect"));
        return new Task.Evidence(
                part == null
                        ? List.of()
                        : part.list("collect", PlaybookReading.MOST_LINES, PlaybookReading.LONGEST_LINE));
    }

    private static Task update(Part part) {
        return new Task.Communication(
                part.oneOf("audience", UpdateAudience.class, UpdateAudience.INTERNAL),
                Placeholders.checked(part, "text", part.text("text", 5_000)));
    }

    private static Task http(Part part) {
        String url = part.text("url", 2_000);
        if (!url.isEmpty() && !PlaybookReading.isWebAddress(Placeholders.withoutAny(url))) {
            part.wrong("url", "must be a web address that begins with https:// or http:// and names its host");
        }
        Placeholders.checked(part, "url", url);
        String body = part.textIfAny("body", PlaybookReading.LONGEST_TEXT);
        Map<String, String> headers = StepReading.bounded(part, "headers", 30);
        headers.forEach((name, value) -> header(part, name, value));
        return new Task.HttpCall(
                part.oneOf("method", HttpMethod.class, HttpMethod.POST),
                url,
                headers,
                body == null ? "" : Placeholders.checked(part, "body", body),
                statuses(part, Set.of(200, 201, 202, 204)));
    }

    private static void header(Part part, String name, String value) {
        if (!name.matches("[A-Za-z0-9-]{1,100}")) {
            part.wrong("headers", "must have names of letters, digits and hyphens, not \"" + Part.shown(name) + "\"");
        }
        if (value.chars().anyMatch(it -> it < ' ') || value.length() > 2_000) {
            part.wrong("headers", "must have values of one line, 2000 characters at most (" + Part.shown(name) + ")");
        }
        Placeholders.checked(part, "headers", value);
    }

    static Set<Integer> statuses(Part part, Set<Integer> otherwise) {
        JsonNode written = part.any("expect");
        if (written == null) {
            return otherwise;
        }
        List<Integer> statuses = new ArrayList<>();
        (written.isArray() ? written.values() : List.of(written)).forEach(value -> statuses.add(status(value)));
        if (statuses.isEmpty() || statuses.contains(null)) {
            part.wrong("expect", "must be a status from 100 to 599, or a list of them, such as [200, 202]");
            return otherwise;
        }
        return Set.copyOf(statuses);
    }

    private static @Nullable Integer status(JsonNode value) {
        boolean isStatus = value.isIntegralNumber() && value.canConvertToInt();
        return isStatus && value.intValue() >= 100 && value.intValue() <= 599 ? value.intValue() : null;
    }

    private static Task nested(Part part) {
        String written = part.text("id", 200);
        if (PlaybookId.isValid(written)) {
            return new Task.Nested(new PlaybookId(written));
        }
        if (!written.isEmpty()) {
            part.wrong("id", PlaybookId.RULE);
        }
        return new Task.Nested(new PlaybookId("none"));
    }
}
