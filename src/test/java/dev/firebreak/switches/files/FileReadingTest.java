package dev.firebreak.switches.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.base.SwitchKey;
import dev.firebreak.base.SystemKey;
import dev.firebreak.base.yaml.Fault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** What definition files say, and how they are told what is wrong. */
class FileReadingTest {

    private static final String SYSTEM = """
            systems:
              support:
                name: Support assistant
                environment: production
                switches:
            """;

    private static final String GOOD = """
                  tool.good:
                    kind: tool
                    name: Good
                    valueType: boolean
                    normal: enabled
                    positions:
                      - {key: enabled, value: true}
                      - {key: disabled, value: false, restraint: 2}
            """.indent(4);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Stream<Arguments> badFiles() {
        return Stream.of(
                bad("", 1, "empty"),
                bad("# only a comment\n", 1, "empty"),
                bad("---\n", 2, "must be a group of fields (systems, reason), not nothing"),
                bad("just text", 1, "not the text \"just text\""),
                bad("- a\n- b\n", 1, "not a list"),
                bad("systems: 3\n", 1, "must be systems by key, not 3"),
                bad("system:\n  a: {}\n", 1, "system is not known: the fields here are systems, reason"),
                bad("systems:\n\tsupport:\n", 2, "not with tabs"),
                bad("systems:\n  support: {name: A\n", 3, "not valid YAML"),
                bad("systems: {}\n---\nsystems: {}\n", 2, "holds one, without \"---\""),
                bad("systems:\n  support:\n    name: a: b\n", 3, "quotes"),
                bad("systems:\n  sup port:\n    name: A\n    environment: b\n", 2, "key that cannot be"),
                bad("systems:\n  support:\n    name: A\n", 2, "environment is needed"),
                bad(
                        "systems:\n  support:\n    name: 3\n    environment: b\n",
                        3,
                        "must be a text: put it in quotes, not 3"),
                bad("systems:\n  support:\n    name: A\n    name: B\n    environment: b\n", 4, "first in line 3"),
                bad("systems:\n  a: &a {name: A, environment: b}\n  a: *a\n", 3, "stands here again"),
                bad("systems:\n  support:\n    nam: A\n", 3, "nam is not known: the fields here are name,"),
                bad("systems:\n  ? [a, b]\n  : 3\n", 2, "a list or a group where the name"),
                bad("reason: 4\nsystems: {}\n", 1, "reason must be a text"),
                bad("reason: ''\nsystems: {}\n", 1, "reason is needed"),
                bad("systems: &a\n  b: *a\n", 1, "contains itself"),
                bad("systems: " + "[".repeat(100) + "]".repeat(100), 1, "nested deeper"),
                bad("systems: " + "{a: ".repeat(100_000), 1, "nested deeper"),
                bad(bomb(), 0, "aliases"),
                bad("systems:\n  a: {name: \"\u0001\"}\n", 2, "code 1"),
                bad(SYSTEM + "      tool.x: {}\n", 6, "kind is needed: one of tool, prompt"),
                bad(SYSTEM + "      tool.x:\n        kind: tol\n", 7, "kind must be one of"),
                bad(SYSTEM + "      tool.x:\n        kinds: tool\n", 7, "kinds is not known: the fields here are kind"),
                bad(SYSTEM + "      tool.x:\n        positions: {a: 1}\n", 7, "must be a list"),
                bad(SYSTEM + "      tool.x:\n        positions: [1]\n", 7, "must be a group of fields (key, label"),
                bad(SYSTEM + "      tool.x:\n        restoreApprovals: many\n", 7, "must be a whole number"),
                bad(
                        SYSTEM + "      tool.x:\n        reversible: yes\n",
                        7,
                        "must be true or false, not the text \"yes\""),
                bad(SYSTEM + "      tool.x:\n        labels: [a]\n", 7, "names with a text each"),
                bad(SYSTEM + "      tool.x:\n        labels: {team: 7}\n", 7, "labels.team must be a text"),
                bad(SYSTEM + "      tool.x:\n        restoreApprovals: .nan\n", 7, "finite number"),
                bad(SYSTEM + "      tool.x:\n        restoreApprovals: 1e999999999\n", 7, "finite number"),
                bad(SYSTEM + "      tool.x:\n        name: !secret abc\n", 7, "without tags"),
                bad(SYSTEM + "      tool x:\n" + body(GOOD), 6, "must be 1 to 128 letters"),
                bad(SYSTEM + GOOD.replace("value: true", "value: 1"), 12, "positions[0].value must be true or false"),
                bad(SYSTEM + GOOD.replace("normal: enabled", "normal: on"), 10, "must name one of the positions"),
                bad(SYSTEM + GOOD.replace(", restraint: 2", ""), 13, "1 to 1000"),
                bad(SYSTEM + GOOD + "    modes:\n      m: {name: M, positions: [a]}\n", 15, "names with a text each"),
                bad(SYSTEM + GOOD + "    modes:\n      m: {name: M}\n", 15, "positions must name the position of"));
    }

    private static Arguments bad(String text, int line, String why) {
        return Arguments.of(text, line, why);
    }

    private static String body(String part) {
        return part.substring(part.indexOf('\n') + 1);
    }

    private static String bomb() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 9; level++) {
            String alias = "*a" + (level - 1);
            text.append("a%d: &a%d [%s]\n"
                    .formatted(level, level, String.join(", ", java.util.Collections.nCopies(10, alias))));
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void aBadFileIsNamedWithLineAndReason(String text, int line, String why) {
        List<Fault> faults = read(text).faults().inOrder();
        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.sentence()).contains(why);
            if (line > 0) {
                assertThat(fault.line()).isEqualTo(line);
            }
        });
    }

    @Test
    void theRestOfAFileIsReadBesideABadSwitch() {
        String bad = GOOD.replace("tool.good", "tool.bad").replace("kind: tool", "kind: tol");
        LoadedFile file = read(SYSTEM + bad + GOOD);
        assertThat(file.faults().inOrder()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(7);
            assertThat(fault.what()).isEqualTo("systems.support.switches.tool.bad.kind");
        });
        assertThat(switches(file)).containsExactly("tool.good");
    }

    @Test
    void aSwitchWrittenTwiceIsLeftOutForNobodyKnowsWhichIsMeant() {
        LoadedFile file = read(SYSTEM + GOOD + GOOD + GOOD.replace("tool.good", "tool.other"));
        assertThat(file.faults().inOrder()).singleElement().satisfies(fault -> assertThat(fault.line())
                .isEqualTo(14));
        assertThat(switches(file)).containsExactly("tool.other");
    }

    @Test
    void aGoodFileIsReadWhole() {
        LoadedFile file = read("\uFEFF" + SYSTEM + GOOD);
        assertThat(file.faults().inOrder()).isEmpty();
        Plan.SystemPart system = file.plan().systems().getFirst();
        assertThat(system.key()).isEqualTo(new SystemKey("support"));
        assertThat(system.switches().getFirst().definition().key()).isEqualTo(new SwitchKey("tool.good"));
    }

    @Test
    void aFileThatIsNotUtf8IsNamedWithTheLine() throws Exception {
        byte[] latin = (SYSTEM + "      # gr\u00fc\u00dfe\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(latin).faults().inOrder()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(6);
            assertThat(fault.why()).contains("UTF-8");
        });
        byte[] wide = SYSTEM.getBytes(StandardCharsets.UTF_16);
        assertThat(read(wide).faults().inOrder()).singleElement().satisfies(fault -> assertThat(fault.why())
                .contains("UTF-8"));
    }

    @Test
    void aHugeFileAMissingOneAndASpecialOneAreNamed() throws Exception {
        Path huge = Files.writeString(folder.resolve("huge.yaml"), "#".repeat(2_000_000));
        assertThat(reasons(huge)).singleElement().asString().contains("larger than 1024 kB");
        assertThat(reasons(folder.resolve("missing.yaml"))).containsExactly("does not exist");
        assertThat(reasons(Path.of("/dev/null"))).containsExactly("is neither a file nor a folder");
    }

    @Test
    void aFolderIsItsYamlFilesByNameAndAnEmptyOneIsNamed() throws Exception {
        assertThat(reasons(folder)).singleElement().asString().contains("without a file named");
        Files.writeString(folder.resolve("b.yaml"), "systems: {}");
        Files.writeString(folder.resolve("a.YML"), "systems: {}");
        Files.writeString(folder.resolve("notes.txt"), "");
        Files.writeString(folder.resolve(".hidden.yaml"), "");
        assertThat(new FileFinder(settings(folder)).find())
                .extracting(found -> found.path().getFileName().toString())
                .containsExactly("a.YML", "b.yaml");
    }

    private List<String> reasons(Path path) {
        FileSettings settings = settings(path);
        return new FileFinder(settings)
                .find().stream()
                        .flatMap(found -> new LoadedFile(found, settings).faults().inOrder().stream())
                        .map(Fault::why)
                        .toList();
    }

    private static List<String> switches(LoadedFile file) {
        return file.plan().systems().getFirst().switches().stream()
                .map(part -> part.definition().key().value())
                .toList();
    }

    private LoadedFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private LoadedFile read(byte[] bytes) {
        Path file = folder.resolve("switches.yaml");
        try {
            Files.write(file, bytes);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        return new LoadedFile(new FileFinder.Found(file, null), settings(file));
    }

    private static FileSettings settings(Path path) {
        return new FileSettings(List.of(path), DataSize.ofMegabytes(1), 1000);
    }
}
