package dev.firebreak.base.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** A place in a file, counted from 1 as editors do. */
public record Place(int line, int column) {

    public static final Place START = new Place(1, 1);

    public static Place of(Optional<Mark> mark) {
        return mark.map(it -> new Place(it.getLine() + 1, it.getColumn() + 1)).orElse(START);
    }

    /** The place of a character, given its index in the text. */
    public static Place at(String text, int index) {
        String before = text.substring(0, Math.clamp(index, 0, text.length()));
        int line = (int) before.chars().filter(it -> it == '\n').count() + 1;
        return new Place(line, before.length() - before.lastIndexOf('\n'));
    }
}
