package dev.firebreak.base.markdown;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Text;

/** Makes links of web addresses, entries and incidents that a text mentions. */
final class Mentions implements Consumer<Text> {
    private static final Pattern MENTIONED =
            Pattern.compile("(?<![\\w/#&.-])(?:(?<reference>#\\d{1,18}|INC-\\d{1,9})(?![\\w-])"
                    + "|(?<address>https?://[^\\s<>\"'`\\\\|]{1,2000}))");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.,;:!?)\\]}*_~]{1,20}$");

    private final References references;

    Mentions(References references) {
        this.references = references;
    }

    @Override
    public void accept(Text text) {
        String written = text.getLiteral();
        Matcher mentioned = MENTIONED.matcher(written);
        int done = 0;
        while (mentioned.find()) {
            String words = words(mentioned);
            Optional<String> address = address(mentioned, words);
            if (address.isEmpty()) {
                continue;
            }
            insertText(text, written.substring(done, mentioned.start()));
            Link link = new Link(address.get(), null);
            link.appendChild(new Text(words));
            text.insertBefore(link);
            done = mentioned.start() + words.length();
        }
        finish(text, written.substring(done));
    }

    private static String words(Matcher mentioned) {
        String words = mentioned.group();
        return mentioned.group("address") == null
                ? words
                : END_OF_SENTENCE.matcher(words).replaceFirst("");
    }

    private Optional<String> address(Matcher mentioned, String words) {
        if (mentioned.group("reference") == null) {
            return Optional.of(words).filter(Addresses::mayBeFollowed);
        }
        return references.addressOf(words).filter(Addresses::isInside);
    }

    private static void insertText(Text before, String words) {
        if (!words.isEmpty()) {
            before.insertBefore(new Text(words));
        }
    }

    private static void finish(Text text, String rest) {
        if (rest.isEmpty()) {
            text.unlink();
            return;
        }
        text.setLiteral(rest);
    }
}
