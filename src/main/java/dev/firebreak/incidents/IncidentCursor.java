package dev.firebreak.incidents;

import dev.firebreak.base.InvalidInput;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of the list ended: what is open comes first, then what has ended, each newest first.
 *
 * @param ended 0 among open ones, 1 among ended ones
 * @param number of the last incident that was given
 */
public record IncidentCursor(int ended, long number) {

    /** Before all. */
    public static final IncidentCursor START = new IncidentCursor(0, Long.MAX_VALUE);

    private static final Pattern FORM = Pattern.compile("([01])-([0-9]{1,18})");

    /** @throws InvalidInput if it is no cursor that was given */
    public static IncidentCursor parse(@Nullable String text) {
        if (text == null) {
            return START;
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new InvalidInput("after", "must be the `next` of an earlier answer");
        }
        return new IncidentCursor(Integer.parseInt(form.group(1)), Long.parseLong(form.group(2)));
    }

    /** Where the page ends whose last is this one. */
    public static IncidentCursor after(IncidentRow last) {
        return new IncidentCursor(
                last.state().isOpen() ? 0 : 1, Keys.number(last.key()).orElse(0));
    }

    @Override
    public String toString() {
        return ended + "-" + number;
    }
}
