package dev.firebreak.playbooks;

import java.util.List;

/** Words for lists of switches that fit a line. */
final class Naming {

    private static final int MOST = 5;
    private static final int LONGEST = 500;

    private Naming() {}

    static String of(List<Bound> switches) {
        List<String> names = switches.stream().map(Bound::switchKey).distinct().toList();
        String first = String.join(", ", names.subList(0, Math.min(MOST, names.size())));
        return names.size() > MOST ? first + " and " + (names.size() - MOST) + " more" : first;
    }

    static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
