package dev.firebreak.switches.ui;

import dev.firebreak.switches.RecentUse;

/** What applications asked for lately, in sentences. */
final class RecentWords {

    private RecentWords() {}

    static String carrying(RecentUse.Use use, String attribute) {
        return carried(use, use.attributes().getOrDefault(attribute, 0L), "“" + attribute + "”");
    }

    static String carryingTargetingKey(RecentUse.Use use) {
        return carried(use, use.withTargetingKey(), "a targeting key");
    }

    private static String carried(RecentUse.Use use, long count, String what) {
        if (use.sampled() == 0) {
            return "No recent evaluation to judge by. A request without " + what + " counts as in scope.";
        }
        String said = count + " of " + use.sampled() + " recent evaluations carry " + what + ".";
        return count == use.sampled() ? said : said + " The others count as in scope.";
    }
}
