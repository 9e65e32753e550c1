package dev.firebreak.base.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write in Markdown is shown as they meant it, and never costs more than its length. */
class MarkdownTextTest {
    private static final References CONSOLE = mention ->
            Optional.of(mention.startsWith("#") ? "timeline?entry=" + mention.substring(1) : "incidents/" + mention);

    @Test
    void formattingIsShown() {
        Document shown = shown("""
                # Head

                *slanted* **strong** ~~gone~~ `a < b`

                - one
                  1. two

                > said

                ```sql
                select 1
                ```

                | name | count |
                |------|------:|
                | x    |     2 |
                """);
        assertThat(shown.select("h3").text()).isEqualTo("Head");
        assertThat(shown.select("em").text()).isEqualTo("slanted");
        assertThat(shown.select("strong").text()).isEqualTo("strong");
        assertThat(shown.select("del").text()).isEqualTo("gone");
        assertThat(shown.select("p > code").text()).isEqualTo("a < b");
        assertThat(shown.select("ul ol > li").text()).isEqualTo("two");
        assertThat(shown.select("blockquote").text()).isEqualTo("said");
        assertThat(shown.select("pre > code").text()).isEqualTo("select 1");
        assertThat(shown.select("td[align=right]").text()).isEqualTo("2");
    }

    @Test
    void htmlIsShownAsText() {
        Document shown = shown("<b onclick='x()'>bold</b> <script>alert(1)</script>\n\n<div>\nblock\n</div>");
        assertThat(shown.body().select("b, script, div")).isEmpty();
        assertThat(shown.text()).isEqualTo("<b onclick='x()'>bold</b> <script>alert(1)</script> <div> block </div>");
    }

    @Test
    void linksLeadOutOnlyToTheWebAndToMailboxesAndTellNothing() {
        for (String address : new String[] {"https://a.example/b?c=d&e=f", "http://a.example", "mailto:x@a.example"}) {
            Element link =
                    shown("[words](" + address + " \"title\")").select("a").getFirst();
            assertThat(link.attr("href")).isEqualTo(address);
            assertThat(link.attr("rel")).isEqualTo("noopener noreferrer nofollow");
            assertThat(link.attr("target")).isEqualTo("_blank");
            assertThat(link.hasAttr("title")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "/logout",
                "//evil.example",
                "logout",
                "blob:https://a.example/1",
                "https:/\\evil.example",
                "#top"
            })
    void otherAddressesAreSpelledOut(String address) {
        Document shown = shown("[words](<" + address + ">) ![picture](<" + address + ">)");
        assertThat(shown.select("a, img")).isEmpty();
        assertThat(shown.text()).isEqualTo("words (" + address + ") picture (" + address + ")");
    }

    @Test
    void aPictureFromElsewhereBecomesALink() {
        Document shown =
                shown("![a *graph*](https://a.example/x.png) [![badge](https://b.example/y.svg)](https://c.example)");
        assertThat(shown.select("img")).isEmpty();
        assertThat(shown.select("a").eachText()).containsExactly("a graph", "badge (https://b.example/y.svg)");
        assertThat(shown.select("a").eachAttr("href")).containsExactly("https://a.example/x.png", "https://c.example");
    }

    @Test
    void whatItMentionsLeadsInside() {
        Document shown = shown(
                "See #12, INC-7; (INC-8) **#9**. Not x#1, ABINC-7, INC-7b, /#3, [INC-1](https://a.example), `#4`");
        assertThat(shown.select("a:not([target])").eachAttr("href"))
                .containsExactly("timeline?entry=12", "incidents/INC-7", "incidents/INC-8", "timeline?entry=9");
        assertThat(shown.text()).isEqualTo("See #12, INC-7; (INC-8) #9. Not x#1, ABINC-7, INC-7b, /#3, INC-1, #4");
        assertThat(Jsoup.parse(MarkdownText.html("#12 and INC-7")).select("a")).isEmpty();
    }

    @Test
    void wordsThatPretendToBeAnotherAddressAreFollowedByTheTrueOne() {
        Document shown =
                shown("[`https://a.example`](https://b.example) [a.example](https://b.example/c) [x](https://d.example)"
                        + " [https://e.example](https://e.example) [me@f.example](mailto:me@f.example)");
        assertThat(shown.text())
                .isEqualTo("https://a.example (https://b.example) a.example (https://b.example/c) x"
                        + " https://e.example me@f.example");
    }

    @Test
    void aHookCannotLeadOut() {
        String html = MarkdownText.html("#1", mention -> Optional.of("//evil.example"));
        assertThat(Jsoup.parse(html).select("a")).isEmpty();
    }

    @Test
    void bareAddressesBecomeLinksWithoutTheSentenceAroundThem() {
        Document shown = shown(
                "Look at https://a.example/x_y_z?q=1#f, (http://b.example) or <https://c.example> and <me@d.example>.");
        assertThat(shown.select("a").eachAttr("href"))
                .containsExactly(
                        "https://a.example/x_y_z?q=1#f",
                        "http://b.example",
                        "https://c.example",
                        "mailto:me@d.example");
    }

    @Test
    void whatCannotBeShownIsMarked() {
        assertThat(shown("a\u001b[31mb \ud800 c\u202Ed").text()).isEqualTo("a\uFFFD[31mb \uFFFD cd");
    }

    @Test
    void aTextThatIsTooLongIsShownAsTyped() {
        String text = "*word* <b>\n".repeat(100_000);
        Document shown = Jsoup.parse(MarkdownText.html(text));
        assertThat(shown.select("em, b")).isEmpty();
        assertThat(shown.select("pre").first()).isNotNull();
        assertThat(shown.select("pre").getFirst().wholeText()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "---", "-", ">", "[x]: javascript:alert(1)", "| |\n|-|"})
    void aTextThatWouldSayNothingIsShownAsTyped(String text) {
        assertThat(shown(text).body().wholeText()).isEqualTo(text);
    }

    @Test
    void theSameTextBecomesTheSameHtml() {
        String text = "# a\n\n| x | y |\n|---|---|\n| [z](https://a.example) | #1 |\n";
        assertThat(MarkdownText.html(text, CONSOLE)).isEqualTo(MarkdownText.html(text, CONSOLE));
    }

    @Test
    void nestingEndsBeforeItHurts() {
        Document shown = shown(">".repeat(5_000) + " deep\n\n" + "**a *b ".repeat(2_000) + "\n\n" + "- ".repeat(5_000));
        assertThat(depth(shown.body())).isLessThan(3 * MarkdownText.DEEPEST);
        assertThat(shown.text()).contains("deep");
    }

    private static int depth(Element element) {
        return 1
                + element.children().stream()
                        .mapToInt(MarkdownTextTest::depth)
                        .max()
                        .orElse(0);
    }

    /** Each of these once took a renderer down, somewhere: cost that grows with the square would need minutes here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[", "![", "![[]()", "[[a](b)", "[a](", "[a](<b", "[a][b]", "[a]: u\n", "]", "((", ">", "> ", "<",
                        "<!--",
                "<?", "<![CDATA[", "<a ", "<http://a", "`", "`` ` ", "`a``a", "*", "*a", "_a", "*a_ ", "**a ", "a**b",
                        "_ *",
                "~~", "~~a", "- ", "- a\n", "1. ", "* * a\n", "|", "|a\n|-\n", "&", "\\", "# \n", "```\n", "\t", "\n",
                "a\n=\n", "a\n", "|\n", "---\n", "http://a ", "#1 ", "INC-1", "{{", "e\u0301"
            })
    void noPatternTakesLongerThanItsLength(String pattern) {
        String text = pattern.repeat(MarkdownText.LONGEST / pattern.length());
        String html = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> MarkdownText.html(text, CONSOLE));
        assertThat(html.length()).isLessThan(20 * text.length());
    }

    @Test
    void aWideHeadDoesNotMultiplyItsRows() {
        for (int rows : new int[] {9_000, 90_000}) {
            String text = "|a".repeat(2_000) + "\n" + "|-".repeat(2_000) + "\n" + "|\n".repeat(rows);
            assertThat(MarkdownText.html(text).length()).as("%d rows", rows).isLessThan(5 * text.length());
        }
    }

    /** Each line of a paragraph is compared with all before it: a hundred thousand took seconds. */
    @Test
    void aParagraphOfVeryManyLinesIsShownAsTyped() {
        assertThat(shown("*a*\n".repeat(10_000)).select("em")).hasSize(10_000);
        assertThat(shown("*a*\n".repeat(10_001)).select("em")).isEmpty();
        assertThat(shown(("*a*\n".repeat(10_000) + "\n").repeat(2)).select("em"))
                .hasSize(20_000);
    }

    private static Document shown(String markdown) {
        return Jsoup.parse(MarkdownText.html(markdown, CONSOLE));
    }
}
