package dev.firebreak.bench;

import java.util.List;
import java.util.regex.Pattern;

/** Takes lines apart. */
final class Words {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Words() {}

    /** What stands between the spaces of a line. */
    static List<String> of(String line) {
        return SPACE.splitAsStream(line.strip()).toList();
    }
}
