package dev.firebreak.incidents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a number of the figures counts, so that it can lead to exactly the incidents behind it. */
public sealed interface Counted {

    /** Whatever counts: no drills, and nothing that was declined, merged or cancelled. */
    record Each() implements Counted {

        @Override
        public String key() {
            return "all";
        }

        @Override
        public String words() {
            return "Counted in figures";
        }
    }

    /** What has a value of a figure. */
    record Known(Figure figure) implements Counted {

        @Override
        public String key() {
            return Counted.key(figure);
        }

        @Override
        public String words() {
            return "With a value of " + figure.title();
        }
    }

    /** What counts, but has no value of a figure. */
    record Missing(Figure figure) implements Counted {

        @Override
        public String key() {
            return Counted.key(figure) + ".missing";
        }

        @Override
        public String words() {
            return "No value of " + figure.title();
        }
    }

    /** What a figure leaves out, since its times are in an impossible order. */
    record Invalid(Figure figure) implements Counted {

        @Override
        public String key() {
            return Counted.key(figure) + ".invalid";
        }

        @Override
        public String words() {
            return "Invalid in " + figure.title();
        }
    }

    /** What any figure leaves out. */
    record InvalidInAny() implements Counted {

        @Override
        public String key() {
            return "invalid";
        }

        @Override
        public String words() {
            return "Invalid in any figure";
        }
    }

    /** As addresses and the API name it, such as {@code ttc.invalid}. */
    String key();

    /** As people read it. */
    String words();

    static List<Counted> choices() {
        List<Counted> all = new ArrayList<>(List.of(new Each(), new InvalidInAny()));
        Arrays.stream(Figure.values())
                .forEach(figure -> all.addAll(List.of(new Known(figure), new Missing(figure), new Invalid(figure))));
        return all;
    }

    static Optional<Counted> find(String key) {
        return choices().stream().filter(choice -> choice.key().equals(key)).findFirst();
    }

    private static String key(Figure figure) {
        return figure.name().toLowerCase(Locale.ROOT);
    }
}
