package dev.firebreak.bench;

import dev.firebreak.process.Api;
import dev.firebreak.process.ConsoleProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** How long it took to get a page of at most 100, again and again. */
record PageTimes(String asked, int found, Latencies latencies) {

    private static final int TIMES = 15;
    private static final int LIMIT = 100;
    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("everything, from the start", "after=0");
        QUESTIONS.put("everything, from the middle", "after=500000");
        QUESTIONS.put("a frequent kind", "kind=restore.done&after=500000");
        QUESTIONS.put("a rare kind", "kind=restore.emergency");
        QUESTIONS.put("kinds that begin so", "kind=restore.&after=500000");
        QUESTIONS.put("a rare switch, in all systems", "switch=rare");
        QUESTIONS.put("a frequent system", "system=system-4");
        QUESTIONS.put("a frequent actor", "actor=person-4");
        QUESTIONS.put("a rare system", "system=rare");
        QUESTIONS.put("a rare actor", "actor=rare");
        QUESTIONS.put("a rare kind in a frequent system", "kind=restore.emergency&system=system-1");
        QUESTIONS.put("a rare kind in another system", "kind=restore.emergency&system=system-2");
        QUESTIONS.put("a rare kind by a frequent actor", "kind=restore.emergency&actor=person-1");
        QUESTIONS.put("a rare actor in a frequent system", "actor=rare&system=system-3");
        QUESTIONS.put("kinds that begin so, by a rare actor", "kind=restore.&actor=rare");
        QUESTIONS.put("a frequent actor who never was in a system", "actor=person-1&system=system-2");
        QUESTIONS.put("a kind that never was", "kind=mode.applied&system=system-2");
    }

    static List<PageTimes> measure(ConsoleProcess console) throws IOException {
        List<PageTimes> all = new ArrayList<>();
        for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
            all.add(measure(Api.of(console), question.getKey(), "/api/v1/timeline?" + question.getValue()));
        }
        return all;
    }

    private static PageTimes measure(Api api, String asked, String path) throws IOException {
        int found = api.get(path + "&limit=" + LIMIT).expect(200).path("items").size();
        Latencies latencies = new Latencies();
        for (int time = 0; time < TIMES; time++) {
            long start = System.nanoTime();
            // Never the same question twice: H2 would give the result that it has.
            api.get(path + "&limit=" + (LIMIT - time)).expect(200);
            latencies.add(System.nanoTime() - start);
        }
        return new PageTimes(asked, found, latencies);
    }

    void write(ObjectNode json) {
        json.putObject(asked)
                .put("found", found)
                .put("p50Ms", latencies.percentile(50))
                .put("slowestMs", latencies.percentile(100));
    }

    List<String> row(PageTimes other) {
        return List.of(
                asked,
                Integer.toString(found),
                Figures.millis(latencies.percentile(50)),
                Figures.millis(latencies.percentile(100)),
                Figures.millis(other.latencies.percentile(50)),
                Figures.millis(other.latencies.percentile(100)));
    }
}
