package dev.firebreak.base.markdown;

import dev.firebreak.base.Texts;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders what people write: CommonMark with GitHub's tables and strikethrough, without HTML and without pictures from
 * elsewhere. The same text always becomes the same HTML, and its cost grows with its length, whatever it holds.
 */
public final class MarkdownText {

    /** Beyond this many characters a text is shown as it was typed. */
    public static final int LONGEST = 200_000;

    /** Beyond this many quotes and lists within one another, or emphases, the rest is text. */
    static final int DEEPEST = 24;

    private static final Set<Class<? extends Block>> BLOCKS = Set.of(
            BlockQuote.class,
            FencedCodeBlock.class,
            Heading.class,
            IndentedCodeBlock.class,
            ListBlock.class,
            ThematicBreak.class);
    private static final Extension STRIKETHROUGH =
            StrikethroughExtension.builder().requireTwoTildes(true).build();
    private static final Parser PLAIN =
            parser().extensions(List.of(STRIKETHROUGH)).build();
    private static final Parser TABLES = parser().extensions(List.of(STRIKETHROUGH, TablesExtension.create()))
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(List.of(STRIKETHROUGH, TablesExtension.create()))
            .escapeHtml(true)
            .attributeProviderFactory(context -> new LinkAttributes())
            .build();

    private MarkdownText() {}

    /** HTML that is safe to show anywhere, without mentions as links. */
    public static String html(String markdown) {
        return html(markdown, References.NONE);
    }

    /** The same, with what it mentions linked inside the console. */
    public static String html(String markdown, References references) {
        if (markdown.length() > LONGEST) {
            return asTyped(markdown);
        }
        String text = Texts.showable(markdown);
        Effort effort = Effort.of(text);
        if (!effort.allowsMarkdown()) {
            return asTyped(text);
        }
        Node document = (effort.allowsTables() ? TABLES : PLAIN).parse(text);
        document.accept(new Links(new Mentions(references)));
        String html = SafeHtml.of(RENDERER.render(document));
        return saysNothing(html) ? asTyped(text) : html;
    }

    /** A lone {@code #}, or definitions that nothing refers to: somebody wrote it, so it is shown as it was typed. */
    private static boolean saysNothing(String html) {
        boolean within = false;
        for (int at = 0; at < html.length(); at++) {
            char next = html.charAt(at);
            if (!within && next != '<' && !Character.isWhitespace(next)) {
                return false;
            }
            within = next == '<' || (within && next != '>');
        }
        return true;
    }

    /** As it was typed, line by line. */
    static String asTyped(String text) {
        return SafeHtml.of("<pre>" + escaped(Texts.showable(text)) + "</pre>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Parser.Builder parser() {
        return Parser.builder()
                .enabledBlockTypes(BLOCKS)
                .maxOpenBlockParsers(DEEPEST)
                .maxInlineNesting(DEEPEST)
                .customInlineContentParserFactory(new AngleBrackets.Factory());
    }
}
