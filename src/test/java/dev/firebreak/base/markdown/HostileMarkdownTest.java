package dev.firebreak.base.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.testing.HostileText;
import dev.firebreak.testing.HostileText.Category;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that were written to break a page stay texts. */
class HostileMarkdownTest {
    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "br",
            "hr",
            "blockquote",
            "pre",
            "code",
            "em",
            "strong",
            "del",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "a");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "a", Set.of("href", "target", "rel"), "ol", Set.of("start"), "th", Set.of("align"), "td", Set.of("align"));
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]{3,}");

    /** In these, a part is the language of Markdown itself: a definition, the name of a fence's language, an entity. */
    private static final Pattern SILENT =
            Pattern.compile("(?m)&#?\\w+;|^\\[[^]]+]: \\S+$|^```\\S+$|\"t\\\\?\".*|'onclick.*");

    static List<HostileText> texts() {
        return HostileText.all();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void nothingThatActsSurvives(HostileText hostile) {
        for (String written : List.of(hostile.text(), "before " + hostile.text() + " after", "- > " + hostile.text())) {
            Document shown = Jsoup.parse(
                    MarkdownText.html(written, mention -> Optional.of("incidents/" + mention.substring(1))));
            assertThat(shown.head().children()).isEmpty();
            assertThat(shown.body().attributes()).isEmpty();
            shown.body().getAllElements().stream().skip(1).forEach(HostileMarkdownTest::isHarmless);
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatItSaysCanBeRead(HostileText hostile) {
        Element body = Jsoup.parse(MarkdownText.html(hostile.text())).body();
        String shown = body.wholeText() + body.select("a").eachAttr("href");
        String said = SILENT.matcher(hostile.text()).replaceAll(" ");
        List<String> words = WORD.matcher(said).results().map(it -> it.group()).toList();
        words.forEach(word -> assertThat(shown).contains(word));
    }

    @Test
    void thereAreEnoughOfEachKind() {
        List<HostileText> all = HostileText.all();
        assertThat(all.stream().map(HostileText::text).distinct())
                .hasSameSizeAs(all)
                .hasSizeGreaterThan(400);
        for (Category category : Category.values()) {
            assertThat(HostileText.of(category)).as(category.name()).hasSizeGreaterThan(30);
        }
    }

    private static void isHarmless(Element element) {
        assertThat(ELEMENTS).contains(element.normalName());
        for (Attribute attribute : element.attributes()) {
            assertThat(ATTRIBUTES.getOrDefault(element.normalName(), Set.of())).contains(attribute.getKey());
        }
        if (element.hasAttr("href")) {
            assertThat(element.attr("href")).matches("(?i)(https?://|mailto:|incidents/)[^\\s\"<>\\\\]+");
            assertThat(element.attr("target")).isEqualTo(element.attr("href").startsWith("incidents/") ? "" : "_blank");
        }
    }
}
