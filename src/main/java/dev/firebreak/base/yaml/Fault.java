package dev.firebreak.base.yaml;

/**
 * One thing that is wrong in a definition file.
 *
 * @param line counted from 1; 0 where the file as a whole is meant
 * @param what the part at fault, such as {@code systems.support.switches.autonomy.normal}; may be empty
 * @param why what is wrong with it, and what would be right
 */
public record Fault(int line, int column, String what, String why) {

    public static Fault of(Place place, String what, String why) {
        return new Fault(place.line(), place.column(), what, why);
    }

    public static Fault ofFile(String why) {
        return new Fault(0, 0, "", why);
    }

    /** All of it, for a log line or a list. */
    public String sentence() {
        String where = line == 0 ? "" : "line " + line + ", column " + column + ": ";
        return where + (what.isEmpty() ? "" : what + " ") + why;
    }
}
