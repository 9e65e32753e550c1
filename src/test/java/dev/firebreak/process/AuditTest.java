package dev.firebreak.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audit of the kill campaigns finds what it is there to find. */
class AuditTest {

    private static final String ANSWER = """
            {"id": "f1", "switch": "model.m1", "position": "off", "revision": 8, "scope": {"everyone": true}, "reason": "a1"}
            """;
    private final Map<String, Stored.FlipRecord> flips = new LinkedHashMap<>();
    private final List<Stored.EntryRecord> entries = new ArrayList<>();
    private final Map<String, Stored.RestoreRecord> restores = new LinkedHashMap<>();
    private Attempt attempt = flip("a1", new Attempt.Acknowledged(json(ANSWER)));
    private long systemRevision = 8;

    AuditTest() {
        store("f1", "IN_FORCE", 8, "a1");
        entries.add(new Stored.EntryRecord(1, "switch.contained", "f1", true));
    }

    @Test
    void findsNothingWhereAllIsWell() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void findsALostFlip() {
        flips.clear();
        entries.clear();
        systemRevision = 7;
        assertThat(faults()).anyMatch(fault -> fault.contains("acknowledged and lost"));
    }

    @Test
    void findsAFlipThatDiffersFromItsAnswer() {
        attempt = flip("a1", new Attempt.Acknowledged(json(ANSWER.replace("\"off\"", "\"careful\""))));
        assertThat(faults()).singleElement().asString().contains("acknowledged and lost");
    }

    @Test
    void findsAFlipWithoutItsEntry() {
        entries.clear();
        assertThat(faults()).singleElement().asString().contains("a flip without its entry");
    }

    @Test
    void findsAnEntryWithoutItsFlip() {
        entries.add(new Stored.EntryRecord(2, "switch.contained", "f2", true));
        assertThat(faults()).singleElement().asString().contains("an entry without its flip");
    }

    @Test
    void findsASecondEntryForOneFlip() {
        entries.add(new Stored.EntryRecord(2, "switch.contained", "f1", true));
        assertThat(faults()).singleElement().asString().contains("a second entry");
    }

    @Test
    void findsAFlipThatHappenedTwice() {
        store("f2", "IN_FORCE", 9, "a1");
        systemRevision = 9;
        entries.add(new Stored.EntryRecord(2, "switch.contained", "f2", true));
        assertThat(faults()).anyMatch(fault -> fault.contains("happened twice"));
    }

    @Test
    void findsAFlipThatEndedWithoutItsEntry() {
        store("f1", "RESTORED", 8, "a1");
        assertThat(faults()).singleElement().asString().contains("a flip half ended");
    }

    @Test
    void findsARevisionThatNothingExplains() {
        systemRevision = 9;
        assertThat(faults()).singleElement().asString().contains("but 1 changes");
    }

    @Test
    void findsABrokenLinkAndAMissingEntry() {
        entries.set(0, new Stored.EntryRecord(2, "switch.contained", "f1", false));
        assertThat(faults()).hasSize(2);
    }

    @Test
    void findsARestoreThatLeftAFlipInForce() {
        attempt = new Attempt(Attempt.Kind.RESTORE, "a2", "/restores", "{}", new Attempt.Acknowledged(json("{}")));
        restores.put("r1", new Stored.RestoreRecord("r1", "DONE", 9, "a2", List.of("f1")));
        systemRevision = 9;
        assertThat(faults()).singleElement().asString().contains("restored, yet in force");
    }

    private List<String> faults() {
        long head = entries.isEmpty() ? 0 : entries.getLast().seq();
        Stored stored = new Stored(systemRevision, Map.of("model.m1", 8L), flips, restores, entries, head);
        return Audit.faults(stored, List.of(attempt), 7);
    }

    private void store(String id, String state, long revision, String reason) {
        flips.put(
                id,
                new Stored.FlipRecord(id, "model.m1", "off", json("{\"everyone\": true}"), state, revision, reason));
    }

    private static Attempt flip(String key, Attempt.Outcome outcome) {
        return new Attempt(Attempt.Kind.FLIP, key, "/switches/model.m1/flips", "{}", outcome);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
