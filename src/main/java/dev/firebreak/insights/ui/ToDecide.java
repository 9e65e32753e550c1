package dev.firebreak.insights.ui;

/** Something that waits for somebody, in a sentence that leads to it. */
record ToDecide(Urgency urgency, String sentence, String link) {

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
