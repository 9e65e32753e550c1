package dev.firebreak.insights.ui;

import java.util.List;

/**
 * Something that waits for somebody, in a sentence that leads to it.
 *
 * @param rest what it counts, where it stands for several: then the sentence leads nowhere, but unfolds
 */
record ToDecide(Urgency urgency, String sentence, String link, List<ToDecide> rest) {

    ToDecide {
        rest = List.copyOf(rest);
    }

    ToDecide(Urgency urgency, String sentence, String link) {
        this(urgency, sentence, link, List.of());
    }

    /** How long it may wait. */
    enum Urgency {
        OVERDUE("overdue", "chip-bad"),
        WAITING("waiting", "chip-warn");

        private final String words;
        private final String look;

        Urgency(String words, String look) {
            this.words = words;
            this.look = look;
        }

        String words() {
            return words;
        }

        String look() {
            return look;
        }
    }
}
