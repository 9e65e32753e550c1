package dev.firebreak.severities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.severities.SchemeDocument.LevelDocument;
import dev.firebreak.severities.SchemeDocument.ProvisionalDocument;
import dev.firebreak.severities.SchemeDocument.RaisingDocument;
import dev.firebreak.severities.SchemeDocument.RuleDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What severities may hold, checked as a whole. */
class SchemeCheckTest {

    private final SchemeDocument shipped = Documents.shipped();

    @Test
    void nothingAtAllIsRefusedFieldByField() {
        assertThat(faults(new SchemeDocument(null, null, null, null, null)))
                .containsOnlyKeys(
                        "axes.userHarm", "axes.dataExposure", "axes.complianceRisk", "axes.businessImpact", "levels");
    }

    @Test
    void theLastLevelIsWhatIsLeftAndEveryOtherNeedsARule() {
        List<LevelDocument> turned = new ArrayList<>(Documents.levels(shipped));
        Collections.reverse(turned);
        assertThat(faults(Documents.withLevels(shipped, turned)))
                .containsOnlyKeys("levels[0].from", "levels[4].from")
                .extractingByKey("levels[4].from")
                .asString()
                .contains("must be left out");
    }

    @Test
    void raisingNamesOnlyLevelsThatAreThere() {
        assertThat(faults(new SchemeDocument(
                        shipped.axes(),
                        shipped.levels(),
                        new RaisingDocument(List.of("rain"), List.of("SEV9")),
                        Map.of("userHarm", 5, "mood", 1),
                        new ProvisionalDocument("as_the_level", List.of("somebody")))))
                .containsOnlyKeys(
                        "raising.when[0]",
                        "raising.never",
                        "unknownCountsAs.userHarm",
                        "unknownCountsAs",
                        "provisional.names");
    }

    @Test
    void textsListsAndNamesHaveTheirLimits() {
        LevelDocument large = new LevelDocument(
                "K".repeat(41),
                "n".repeat(61),
                "m\u0007",
                List.of(new RuleDocument(null, null, null)),
                Collections.nCopies(31, "x"),
                "PT0S",
                "P1Y",
                List.of("no such key"));
        List<LevelDocument> levels = new ArrayList<>(Documents.levels(shipped));
        levels.set(0, large);
        assertThat(faults(Documents.withLevels(shipped, levels)))
                .containsOnlyKeys(
                        "levels[0].key",
                        "levels[0].name",
                        "levels[0].meaning",
                        "levels[0].from[0].score",
                        "levels[0].tells",
                        "levels[0].updateEvery",
                        "levels[0].reviewDueIn",
                        "levels[0].playbooks[0]");
    }

    @Test
    void aProvisionalSeverityTellsOnlyWhomItIsSetTo() {
        Scheme scheme = new SchemeDocument(
                        shipped.axes(),
                        shipped.levels(),
                        shipped.raising(),
                        shipped.unknownCountsAs(),
                        new ProvisionalDocument("only", List.of("on-call")))
                .define(2, SchemeOrigin.SHIPPED);
        Judgement provisional = scheme.judge(Impact.UNKNOWN, Set.of());
        Judgement certain = new Judgement(provisional.level(), false, "");
        assertThat(scheme.tells(provisional)).containsExactly("on-call");
        assertThat(scheme.tells(certain)).containsExactly("on-call", "incident commander", "communications");
        assertThat(Scheme.shipped().tells(provisional)).isEqualTo(scheme.tells(certain));
    }

    private static Map<String, String> faults(SchemeDocument document) {
        InvalidInput refusal = catchThrowableOfType(InvalidInput.class, () -> document.define(2, SchemeOrigin.SHIPPED));
        assertThat(refusal).as("nothing was refused").isNotNull();
        return refusal.fields();
    }
}
