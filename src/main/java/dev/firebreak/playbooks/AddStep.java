package dev.firebreak.playbooks;

import dev.firebreak.base.Actor;
import dev.firebreak.base.InvalidInput;
import dev.firebreak.base.Texts;

/**
 * Asks to add a step to a run; nothing waits for it but the end of the run.
 *
 * @param instructions Markdown; may be empty
 */
public record AddStep(Actor by, RunId run, String title, String instructions) {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 20_000;

    public AddStep {
        title = checked("title", title, LONGEST_TITLE);
        instructions = checked("instructions", instructions, LONGEST_TEXT);
        if (title.isEmpty()) {
            throw new InvalidInput("title", "is needed");
        }
    }

    private static String checked(String field, String written, int longest) {
        String text = Texts.plain(written).strip();
        if (text.length() > longest) {
            throw new InvalidInput(field, "must be " + longest + " characters at most, not " + text.length());
        }
        if (!Texts.isClean(text)) {
            throw new InvalidInput(field, Texts.RULE);
        }
        return text;
    }
}
