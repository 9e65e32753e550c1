package dev.firebreak.severities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.firebreak.base.InvalidInput;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Severities as files: what is written reads back the same, and what is wrong is named with its place. */
class SchemeYamlTest {

    private static final String SHIPPED = SchemeYaml.write(Scheme.shipped());

    @Test
    void whatIsWrittenReadsBackTheSame() {
        SchemeDocument read = SchemeYaml.read(SHIPPED);
        assertThat(read.define(1, SchemeOrigin.SHIPPED)).isEqualTo(Scheme.shipped());
        assertThat(read).isEqualTo(SchemeDocument.of(Scheme.shipped()));
    }

    @Test
    void durationsAreWrittenAsPeopleSayThem() {
        assertThat(SHIPPED).contains("updateEvery: PT30M", "reviewDueIn: P3D", "updateEvery: P1D", "score: 4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "score: 4 | score: 7 | levels[0].from[0].score | must be a whole number from 1 to 4",
                "score: 4 | score: many | levels[0].from[0].score | must be a whole number, not the text",
                "key: SEV2 | key: SEV1 | levels[1].key | must be another one",
                "key: SEV2 | key: 'a b' | levels[1].key | must be 1 to 40 letters",
                "PT30M | 30 minutes | levels[0].updateEvery | must be a duration such as PT30M",
                "P3D | P900D | levels[0].reviewDueIn | must be a duration such as PT30M or P3D, from PT1H to P365D",
                "still_spreading | spreading | levels[0].from[1].when[0] | must be one of still_spreading, uncontained",
                "- userHarm | - harm | levels[0].from[1].axes[0] | must be userHarm",
                "as_the_level | nobody | provisional.tells | must be as_the_level or only",
                "never: | always: | raising.always | is not known: the fields here are when, never",
                "as_the_level | [a] | provisional.tells | must be a text, not a list",
                "name: Critical | name: '' | levels[0].name | is needed",
            })
    void aFaultIsNamedWithItsPlaceAndWhatWouldBeRight(String from, String to, String field, String why) {
        Map<String, String> faults = faults(SHIPPED.replaceFirst(Pattern.quote(from), to));
        assertThat(faults).containsKey(field);
        assertThat(faults.get(field))
                .matches("(?s)\\(line \\d+, column \\d+\\) .*")
                .contains(why);
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        assertThat(faults(SHIPPED.replace("score: 4", "score: 9").replace("PT2H", "soon")))
                .containsOnlyKeys("levels[0].from[0].score", "levels[2].updateEvery");
    }

    @Test
    void aMissingSentenceOfAnAxisIsNamed() {
        assertThat(faults(SHIPPED.replaceFirst("(?m)^    '?0'?: .*\\R", ""))).containsOnlyKeys("axes.userHarm.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- a\n- b",
                "just words",
                "axes: [",
                "a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n"
                        + "d: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d]\nlevels: [*e,*e,*e,*e,*e,*e,*e,*e]",
                "axes: !!javax.script.ScriptEngineManager []",
                "levels: []\nlevels: []",
            })
    void whatIsNoSuchFileIsRefused(String text) {
        assertThat(faults(text)).isNotEmpty();
    }

    @Test
    void aFileWithoutEndIsRefusedBeforeItIsRead() {
        assertThat(faults("a".repeat(200_001))).containsEntry("yaml", "must be 200000 characters at most");
    }

    private static Map<String, String> faults(String text) {
        InvalidInput refusal = catchThrowableOfType(InvalidInput.class, () -> SchemeYaml.read(text));
        assertThat(refusal).as("nothing was refused").isNotNull();
        return refusal.fields();
    }
}
