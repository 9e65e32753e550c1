package dev.firebreak.incidents;

import dev.firebreak.switches.FlipRow;
import dev.firebreak.switches.Scope;
import java.util.List;
import java.util.stream.Collectors;

/** Flips of an incident that is called over, which does not end them: they are named, so that nobody takes them for gone. */
record StillInForce(List<FlipRow> flips) {

    static final StillInForce NOTHING = new StillInForce(List.of());

    /** More are counted. */
    private static final int NAMED = 20;

    StillInForce {
        flips = List.copyOf(flips);
    }

    boolean isAnything() {
        return !flips.isEmpty();
    }

    /** " Still in force: a, b for 1 % of traffic", without an end; or nothing. */
    String words() {
        List<String> names = flips.stream().map(this::name).distinct().toList();
        if (names.isEmpty()) {
            return "";
        }
        int more = names.size() - NAMED;
        return names.stream().limit(NAMED).collect(Collectors.joining(", ", " Still in force: ", ""))
                + (more > 0 ? " and " + more + " more" : "");
    }

    /** Their ids. */
    List<String> ids() {
        return flips.stream().map(flip -> flip.id().toString()).toList();
    }

    private String name(FlipRow flip) {
        boolean several = flips.stream().map(FlipRow::system).distinct().count() > 1;
        return flip.switchKey()
                + (several ? " on " + flip.system() : "")
                + (flip.scope().covers(Scope.EVERYONE)
                        ? ""
                        : " for " + flip.scope().words());
    }
}
