package dev.firebreak.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Holds what is stored against itself and against what the writers were told: returns every fault it finds. */
final class Audit {

    private static final Map<String, String> ENTRY_OF_END =
            Map.of("RESTORED", "switch.restored", "UNDONE", "switch.undone", "EXPIRED", "switch.expired");

    private final Stored stored;
    private final Map<String, Set<String>> entriesOfFlips = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private Audit(Stored stored) {
        this.stored = stored;
    }

    static List<String> faults(Stored stored, Collection<Attempt> attempts, long revisionBefore) {
        Audit audit = new Audit(stored);
        audit.chain();
        audit.flipsAndEntries();
        audit.revisions(revisionBefore);
        Map<String, List<Stored.FlipRecord>> byReason =
                stored.flips().values().stream().collect(Collectors.groupingBy(Stored.FlipRecord::reason));
        for (Attempt attempt : attempts) {
            audit.attempt(attempt, byReason.getOrDefault(attempt.key(), List.of()));
        }
        return audit.faults;
    }

    private void chain() {
        long expected = 1;
        for (Stored.EntryRecord entry : stored.entries()) {
            check(entry.seq() == expected, "entry " + expected + " is missing before " + entry);
            check(entry.linked(), "not linked to the entry before: " + entry);
            expected = entry.seq() + 1;
        }
        check(stored.headSeq() == expected - 1, "the head stands at " + stored.headSeq() + ", not " + (expected - 1));
    }

    private void flipsAndEntries() {
        for (Stored.EntryRecord entry : stored.entries()) {
            if (entry.flip().isEmpty()) {
                continue;
            }
            check(stored.flips().containsKey(entry.flip()), "an entry without its flip: " + entry);
            boolean first = entriesOfFlips
                    .computeIfAbsent(entry.flip(), flip -> new HashSet<>())
                    .add(entry.kind());
            check(first, "a second entry of its kind for one flip: " + entry);
        }
        for (Stored.FlipRecord flip : stored.flips().values()) {
            Set<String> entries = entriesOfFlips.getOrDefault(flip.id(), Set.of());
            check(entries.contains("switch.contained"), "a flip without its entry: " + flip);
            for (Map.Entry<String, String> end : ENTRY_OF_END.entrySet()) {
                boolean ended = flip.state().equals(end.getKey());
                check(ended == entries.contains(end.getValue()), "a flip half ended: " + flip + " " + entries);
            }
        }
    }

    /** Each revision since the campaign began was made by flips, by a restore or by an undo, and none is missing. */
    private void revisions(long before) {
        Set<Long> made = new HashSet<>();
        Map<String, Long> newest = new HashMap<>();
        for (Stored.FlipRecord flip : stored.flips().values()) {
            made.add(flip.revision());
            newest.merge(flip.switchKey(), flip.revision(), Math::max);
        }
        stored.restores().values().stream()
                .filter(restore -> restore.state().equals("DONE"))
                .forEach(restore -> made.add(restore.revision()));
        long undone = stored.entries().stream()
                .filter(entry -> entry.kind().equals("switch.undone"))
                .count();
        long explained = made.size() + undone;
        check(
                stored.systemRevision() - before == explained,
                "revision " + before + " to " + stored.systemRevision() + " but " + explained + " changes");
        stored.switchRevisions().forEach((key, revision) -> {
            check(revision <= stored.systemRevision(), key + " is ahead of its system: " + revision);
            check(revision >= newest.getOrDefault(key, 0L), key + " is behind its newest flip: " + revision);
        });
    }

    private void attempt(Attempt attempt, List<Stored.FlipRecord> made) {
        switch (attempt.outcome()) {
            case Attempt.Acknowledged(JsonNode answer) -> acknowledged(attempt, answer, made);
            case Attempt.Refused refused -> {
                check(
                        attempt.kind() == Attempt.Kind.RESTORE || attempt.kind() == Attempt.Kind.UNDO,
                        "refused: " + attempt);
                check(made.isEmpty() && restores(attempt).isEmpty(), "refused, yet it happened: " + attempt);
            }
            case Attempt.Unanswered unanswered -> notTwice(attempt, made);
        }
    }

    private void acknowledged(Attempt attempt, JsonNode answer, List<Stored.FlipRecord> made) {
        notTwice(attempt, made);
        switch (attempt.kind()) {
            case FLIP ->
                check(made.size() == 1 && agrees(answer, made.getFirst()), "acknowledged and lost: " + attempt);
            case STOP -> {
                check(!answer.path("flips").isEmpty(), "a stop without flips: " + attempt);
                for (JsonNode flip : answer.path("flips")) {
                    Stored.FlipRecord record =
                            stored.flips().get(flip.path("id").stringValue());
                    check(record != null && agrees(flip, record), "acknowledged and lost: " + flip);
                }
            }
            case RESTORE -> restored(attempt);
            case UNDO -> {
                String id = Path.of(attempt.path()).getName(3).toString();
                Stored.FlipRecord flip = stored.flips().get(id);
                check(flip != null && flip.state().equals("UNDONE"), "acknowledged and lost: " + attempt);
            }
        }
    }

    private void restored(Attempt attempt) {
        List<Stored.RestoreRecord> restores = restores(attempt);
        check(restores.size() == 1, "acknowledged and lost: " + attempt);
        for (Stored.RestoreRecord restore : restores) {
            for (String id : restore.flips()) {
                Stored.FlipRecord flip = stored.flips().get(id);
                check(flip != null && !flip.isInForce(), "restored, yet in force: " + flip);
            }
        }
    }

    private void notTwice(Attempt attempt, List<Stored.FlipRecord> made) {
        long switches =
                made.stream().map(Stored.FlipRecord::switchKey).distinct().count();
        check(switches == made.size(), "happened twice: " + attempt + " " + made);
        check(attempt.kind() == Attempt.Kind.STOP || made.size() <= 1, "happened twice: " + attempt + " " + made);
        long revisions =
                made.stream().map(Stored.FlipRecord::revision).distinct().count();
        check(revisions <= 1, "not one revision: " + attempt + " " + made);
        check(restores(attempt).size() <= 1, "restored twice: " + attempt);
    }

    private List<Stored.RestoreRecord> restores(Attempt attempt) {
        return stored.restores().values().stream()
                .filter(restore -> restore.reason().equals(attempt.key()))
                .toList();
    }

    private static boolean agrees(JsonNode answer, Stored.FlipRecord flip) {
        return answer.path("id").stringValue().equals(flip.id())
                && answer.path("switch").stringValue().equals(flip.switchKey())
                && answer.path("position").stringValue().equals(flip.position())
                && answer.path("revision").longValue() == flip.revision()
                && answer.path("scope").equals(flip.scope())
                && answer.path("reason").stringValue().equals(flip.reason());
    }

    private void check(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
