package dev.firebreak.base.markdown;

import java.util.Optional;

/** Knows where what a text mentions can be seen, such as {@code #123} (an entry of the timeline) or {@code INC-7}. */
@FunctionalInterface
public interface References {

    /** Nothing that is mentioned becomes a link. */
    References NONE = mention -> Optional.empty();

    /**
     * The address inside the console, relative to its root, such as {@code incidents/INC-7}; empty leaves the mention as text.
     *
     * @param mention as it is written: {@code #} and digits, or {@code INC-} and digits
     */
    Optional<String> addressOf(String mention);
}
