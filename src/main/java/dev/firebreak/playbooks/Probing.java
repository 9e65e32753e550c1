package dev.firebreak.playbooks;

import dev.firebreak.playbooks.Reading.Verdict;
import dev.firebreak.playbooks.definition.Probe;
import dev.firebreak.switches.FlipId;
import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.FlipState;
import dev.firebreak.switches.Reach;
import dev.firebreak.switches.Switches;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks at what checks look at. */
@Component
class Probing {

    private final Switches switches;
    private final ObjectProvider<Reach> reach;
    private final Outside outside;
    private final CallSettings settings;

    Probing(Switches switches, ObjectProvider<Reach> reach, Outside outside, CallSettings settings) {
        this.switches = switches;
        this.reach = reach;
        this.outside = outside;
        this.settings = settings;
    }

    /** What was found, and in which words. */
    record Found(Verdict verdict, String words) {}

    /** Why a machine can never tell, or empty. */
    Optional<String> refuses(Probe probe) {
        return switch (probe) {
            case Probe.OfReach ofReach -> Optional.empty();
            case Probe.OfPrometheus ofPrometheus ->
                settings.prometheus().containsKey(ofPrometheus.server())
                        ? Optional.empty()
                        : Optional.of("no Prometheus is configured as " + ofPrometheus.server()
                                + " (firebreak.calls.prometheus): look for yourself");
            case Probe.OfHttp ofHttp -> outside.refuses(ofHttp.url());
        };
    }

    /** @param flips those of the step that the probe names, where it does */
    Found look(Probe probe, Meaning meaning, List<FlipId> flips) {
        return switch (probe) {
            case Probe.OfReach ofReach -> reached(flips);
            case Probe.OfPrometheus ofPrometheus -> measured(ofPrometheus, meaning);
            case Probe.OfHttp ofHttp -> answered(ofHttp, meaning);
        };
    }

    private Found reached(List<FlipId> made) {
        List<FlipRow> flips = made.stream().map(switches::flip).toList();
        List<FlipRow> standing = flips.stream()
                .filter(flip -> flip.state() == FlipState.IN_FORCE)
                .toList();
        if (standing.isEmpty()) {
            return new Found(Verdict.DOES_NOT_HOLD, "none of the step's flips is in force");
        }
        Reach how = reach.getObject();
        List<String> open = new ArrayList<>();
        for (FlipRow flip : standing) {
            Reach.OfFlip of = how.of(flip);
            if (!of.isComplete()) {
                open.add(flip.switchKey() + ": " + of.delivered() + " of " + of.live() + " instances obey");
            }
        }
        return open.isEmpty()
                ? new Found(Verdict.HOLDS, "every running instance obeys")
                : new Found(Verdict.DOES_NOT_HOLD, Naming.shortened(String.join(", ", open)));
    }

    private Found measured(Probe.OfPrometheus probe, Meaning meaning) {
        String server = settings.prometheus().getOrDefault(probe.server(), "");
        String query = URLEncoder.encode(meaning.query(probe.query()), StandardCharsets.UTF_8);
        String end = server.endsWith("/") ? "" : "/";
        return switch (outside.get(server + end + "api/v1/query?query=" + query)) {
            case Outside.Answered answered -> PrometheusAnswer.read(answered, probe);
            case Outside.NotSent notSent ->
                new Found(Verdict.UNREADABLE, Naming.shortened("Prometheus: " + notSent.why()));
            case Outside.Unclear unclear ->
                new Found(Verdict.UNREADABLE, Naming.shortened("Prometheus: " + unclear.why()));
        };
    }

    private Found answered(Probe.OfHttp probe, Meaning meaning) {
        return switch (outside.get(meaning.url(probe.url()))) {
            case Outside.Answered answered -> {
                String contains = probe.contains();
                boolean right = probe.expect().contains(answered.status())
                        && (contains == null || answered.body().contains(contains));
                yield new Found(right ? Verdict.HOLDS : Verdict.DOES_NOT_HOLD, "answered " + answered.status());
            }
            case Outside.NotSent notSent -> new Found(Verdict.DOES_NOT_HOLD, Naming.shortened(notSent.why()));
            case Outside.Unclear unclear -> new Found(Verdict.DOES_NOT_HOLD, Naming.shortened(unclear.why()));
        };
    }
}
