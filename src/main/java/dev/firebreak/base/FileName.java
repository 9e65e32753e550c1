package dev.firebreak.base;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The name of a file from a stranger, made safe to store under and to save as on any system: without folders, characters that
 * mean something to a system, reserved names, or letters that turn the direction and so hide the true ending.
 */
public record FileName(String value) {
    private static final int LONGEST = 120;
    private static final int LONGEST_ENDING = 16;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern SPECIAL =
            Pattern.compile("[<>:\"|?*%;'`$&~\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\uFFFD]+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EDGES = Pattern.compile("^[. _-]+|[. ]+$");
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(CON|PRN|AUX|NUL|CLOCK\\$|COM\\d|LPT\\d)(\\..*)?", Pattern.DOTALL);

    public FileName {
        String one = Normalizer.normalize(Texts.showable(shortened(value, 1_000)), Normalizer.Form.NFKC);
        String bare = SPECIAL.matcher(FOLDERS.matcher(one).replaceFirst("")).replaceAll("_");
        String trimmed = EDGES.matcher(SPACE.matcher(bare).replaceAll(" ")).replaceAll("");
        String free = RESERVED.matcher(trimmed).matches() ? "file-" + trimmed : trimmed;
        value = free.isBlank() ? "file" : shortened(free, LONGEST);
    }

    /** Keeps the ending, by which people know what it is. */
    private static String shortened(String name, int longest) {
        if (name.length() <= longest) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        int end = longest - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }

    @Override
    public String toString() {
        return value;
    }
}
