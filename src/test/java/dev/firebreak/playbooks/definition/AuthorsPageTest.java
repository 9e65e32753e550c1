package dev.firebreak.playbooks.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.yaml.Fault;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The page for authors, {@code playbooks/README.md}, names what the reader knows, and its example can be used. */
class AuthorsPageTest {

    private static final String PAGE = PlaybookSchema.read(PlaybookSchema.FOLDER.resolve("README.md"));

    @Test
    void namesEveryFieldAndEveryChoice() {
        Set<String> names = new TreeSet<>();
        collect(PlaybookSchema.json(), names);
        assertThat(names).hasSizeGreaterThan(80);
        assertThat(names)
                .allSatisfy(name -> assertThat(PAGE).containsPattern("(`|\\b)" + Pattern.quote(name) + "(`|:)"));
    }

    private static void collect(JsonNode node, Set<String> names) {
        node.path("properties").properties().forEach(field -> {
            if (field.getValue().isObject()) {
                names.add(field.getKey());
            }
        });
        node.path("enum").forEach(choice -> names.add(choice.stringValue()));
        node.forEach(inside -> collect(inside, names));
    }

    @Test
    void namesEverythingThatAConditionMayAskAndAPlaceholderStandFor() {
        String fault = PlaybookText.review(example()
                        .replaceFirst("(?m)^    phase: contain$", "    phase: contain\n    when: nobody.knows"))
                .faults()
                .getFirst()
                .sentence();
        List<String> known = Stream.of(fault.replaceAll(".*there are (.*), and of each step.*", "$1")
                        .split(", "))
                .toList();
        assertThat(known).contains("run.drill").allSatisfy(name -> assertThat(PAGE)
                .contains("`" + name + "`"));
        assertThat(Placeholders.KNOWN).allSatisfy(name -> assertThat(PAGE).contains("`{{" + name + "}}`"));
    }

    @Test
    void leadsToEachPlaybookThatIsShipped() {
        ShippedPlaybooksTest.files()
                .map(file -> String.valueOf(file.getFileName()))
                .forEach(name -> assertThat(PAGE).contains("(" + name + ")"));
    }

    @Test
    void itsExampleIsReadWithoutFault() {
        assertThat(PlaybookText.review(example()).faults())
                .extracting(Fault::sentence)
                .isEmpty();
        assertThat(PlaybookSchema.faults(example())).isEmpty();
    }

    private static String example() {
        int begin = PAGE.indexOf("# yaml-language-server");
        return PAGE.substring(begin, PAGE.indexOf("```", begin));
    }
}
