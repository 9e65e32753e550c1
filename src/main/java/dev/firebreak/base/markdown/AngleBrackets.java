package dev.firebreak.base.markdown;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** What stands in angle brackets is an address, or just characters: there is no HTML in texts. */
final class AngleBrackets implements InlineContentParser {
    private static final int LONGEST = 2_000;
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,8}");

    private AngleBrackets() {}

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        scanner.next();
        Position afterBracket = scanner.position();
        for (int read = 0; read < LONGEST && isInside(scanner.peek()); read++) {
            scanner.next();
        }
        String inside = scanner.getSource(afterBracket, scanner.position()).getContent();
        if (scanner.next('>') && !address(inside).isEmpty()) {
            Link link = new Link(address(inside), null);
            link.appendChild(new Text(inside));
            return ParsedInline.of(link, scanner.position());
        }
        return ParsedInline.of(new Text("<"), afterBracket);
    }

    private static boolean isInside(char next) {
        return next > ' ' && next != '<' && next != '>' && next != Scanner.END;
    }

    private static String address(String inside) {
        if (Addresses.mayBeFollowed(inside)) {
            return inside;
        }
        Matcher mail = MAIL.matcher(inside);
        return mail.matches() ? "mailto:" + inside : "";
    }

    /** Comes before the parser's own, so that these never see the bracket. */
    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('<');
        }

        @Override
        public InlineContentParser create() {
            return new AngleBrackets();
        }
    }
}
