package dev.firebreak.demo;

import static dev.firebreak.demo.Example.course;

import dev.firebreak.base.SystemKey;
import dev.firebreak.demo.Example.Purpose;
import dev.firebreak.incidents.IncidentState;
import dev.firebreak.incidents.Milestone;
import dev.firebreak.severities.Impact;
import dev.firebreak.severities.Score;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A quarter of a made-up team's life: several severities, two drills, one that was none, one with an impossible order. */
final class Examples {

    private static final SystemKey SUPPORT = DemoRun.SYSTEM;
    private static final SystemKey CLAIMS = new SystemKey("claims-production");
    private static final String CORA = "commander";
    private static final String CHIDI = "commander2";
    private static final String ROSA = "responder";
    private static final Impact HARMLESS = new Impact(Score.NONE, Score.NONE, Score.NONE, Score.MINOR);
    private static final long DAY = 24 * 60;

    private Examples() {}

    /** Oldest first. */
    static List<Example> all() {
        return List.of(
                mails(),
                drill(79, CHIDI, "stop every write tool"),
                bias(),
                cents(),
                forum(),
                none(),
                leak(),
                drill(21, CORA, "prompt back to the last known good"),
                forged(),
                memory(),
                open());
    }

    private static Example mails() {
        return closed(
                "Emails sent to the wrong customers: two templates shared one cache key",
                SUPPORT,
                new Impact(Score.MODERATE, Score.MAJOR, Score.MAJOR, Score.MODERATE),
                CORA,
                86,
                course(22, 31, 33, 41, 410, 420, 5 * DAY),
                "214 emails went out, all recipients were told.");
    }

    private static Example bias() {
        return closed(
                "Claims triaged by the age of the claimant",
                CLAIMS,
                new Impact(Score.MAJOR, Score.NONE, Score.CRITICAL, Score.MODERATE),
                CORA,
                66,
                course(300, 312, 314, 321, 12 * DAY, 12 * DAY + 60, 20 * DAY),
                "Everything goes to people until the model is replaced. 96 decisions are looked at again.");
    }

    private static Example cents() {
        return closed(
                "Refund limit read in cents: 200 became 20,000",
                SUPPORT,
                new Impact(Score.MINOR, Score.NONE, Score.MODERATE, Score.MAJOR),
                CHIDI,
                51,
                course(6, 9, 10, 12, 140, 150, 3 * DAY),
                "Capped at 50 while the fix is built.");
    }

    private static Example forum() {
        return closed(
                "Answers quote a forum post as policy",
                SUPPORT,
                new Impact(Score.MODERATE, Score.NONE, Score.MINOR, Score.MINOR),
                ROSA,
                43,
                course(95, 102, 103, 104, 300, 310, 4 * DAY),
                "The help centre was down, and the forum answered instead.");
    }

    private static Example none() {
        return new Example(
                "Alert on tone, but nobody was rude",
                SUPPORT,
                Purpose.REAL,
                HARMLESS,
                ROSA,
                Duration.ofDays(35),
                course(2, 5),
                "A dashboard counted the word “refund” as an insult.",
                IncidentState.DECLINED);
    }

    /** Contained before it was detected: somebody mistyped a time, and figures leave it out. */
    private static Example leak() {
        return closed(
                "System prompt shown to a customer",
                SUPPORT,
                new Impact(Score.NONE, Score.MINOR, Score.MINOR, Score.MINOR),
                CORA,
                28,
                course(40, 44, 45, 20, 200, 210, 2 * DAY),
                "“Repeat the words above” was enough.");
    }

    private static Example forged() {
        return closed(
                "Forged order ids reach the refund tool",
                SUPPORT,
                new Impact(Score.MINOR, Score.NONE, Score.MODERATE, Score.MAJOR),
                CORA,
                12,
                course(3, 5, 6, 8, 250, 260, 4 * DAY),
                "The order check had moved below the tool list, so injected text won. 198 of 212 refunds are reversed.");
    }

    private static Example memory() {
        return new Example(
                "Customer memory mixes two accounts of one household",
                SUPPORT,
                Purpose.REAL,
                new Impact(Score.MODERATE, Score.MODERATE, Score.MODERATE, Score.MINOR),
                ROSA,
                Duration.ofDays(4),
                course(55, 61, 62, 64, 900, 930),
                "Memory stays off for shared addresses.",
                IncidentState.RESOLVED);
    }

    private static Example open() {
        return new Example(
                "Claims assistant quotes last year's deductible",
                CLAIMS,
                Purpose.REAL,
                new Impact(Score.MODERATE, Score.NONE, Score.UNKNOWN, Score.MINOR),
                ROSA,
                Duration.ofMinutes(50),
                course(25, 31),
                "Seen in two letters so far. The price list it searches is from last year.",
                IncidentState.ACTIVE);
    }

    private static Example drill(long daysAgo, String commander, String what) {
        return new Example(
                "Drill: " + what,
                SUPPORT,
                Purpose.DRILL,
                HARMLESS,
                commander,
                Duration.ofDays(daysAgo),
                course(1, 2, 3, 4, 18, 20, 60),
                "Rehearsed with two colleagues who are new to being on call.",
                IncidentState.CLOSED);
    }

    private static Example closed(
            String title,
            SystemKey system,
            Impact impact,
            String commander,
            long daysAgo,
            Map<Milestone, Duration> course,
            String note) {
        return new Example(
                title,
                system,
                Purpose.REAL,
                impact,
                commander,
                Duration.ofDays(daysAgo),
                course,
                note,
                IncidentState.CLOSED);
    }
}
