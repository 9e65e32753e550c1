package dev.firebreak.base;

import static org.assertj.core.api.Assertions.assertThat;

import dev.firebreak.testing.HostileText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file was called, it can be saved under its name, and only there. */
class FileNameTest {

    static List<HostileText> texts() {
        return HostileText.all();
    }

    @ParameterizedTest
    @CsvSource({
        "report.pdf, report.pdf",
        "Größe (2) – Übersicht.png, Größe (2) – Übersicht.png",
        "../../etc/passwd, passwd",
        "C:\\windows\\win.ini, win.ini",
        "CON, file-CON",
        "nul.png, file-nul.png",
        ".htaccess, htaccess",
        "-rf, rf",
        "x. , x",
        "..., file",
        "a:b|c.png, a_b_c.png",
        "日志.txt, 日志.txt"
    })
    void itIsKeptAsFarAsItIsSafe(String written, String kept) {
        assertThat(new FileName(written).value()).isEqualTo(kept);
    }

    @Test
    void theEndingCannotBeHidden() {
        assertThat(new FileName("invoice\u202Egnp.exe").value()).isEqualTo("invoicegnp.exe");
        assertThat(new FileName("report.pdf\u0000.exe").value()).isEqualTo("report.pdf_.exe");
        assertThat(new FileName("x\uFF0Epng").value()).isEqualTo("x.png");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(new FileName("a".repeat(5_000) + ".png").value())
                .hasSize(120)
                .endsWith("a.png");
        assertThat(new FileName("\uD83D\uDD25".repeat(200) + ".png").value()).hasSizeLessThanOrEqualTo(120);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noNameLeadsElsewhere(HostileText hostile) {
        String name = new FileName(hostile.text()).value();
        assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(120);
        assertThat(name).doesNotContainPattern("[/\\\\<>:\"|?*\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
        assertThat(name)
                .doesNotStartWith(".")
                .doesNotStartWith("-")
                .doesNotEndWith(".")
                .doesNotEndWith(" ");
        assertThat(Texts.isClean(name)).isTrue();
        assertThat(name).isNotIn(".", "..");
        assertThat(new FileName(name)).isEqualTo(new FileName(new FileName(name).value()));
    }
}
