package dev.firebreak.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write is shown in one line with what the console says, and must not change how that reads. */
class TextsTest {

    @ParameterizedTest
    @ValueSource(
            ints = {0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069})
    void noMarkThatTurnsTheDirectionIsKept(int mark) {
        String written = Character.toString(mark);
        assertThat(new Reason("not" + written + " harmful" + written).value()).isEqualTo("not harmful");
        assertThat(new IncidentKey("INC-42" + written).value()).isEqualTo("INC-42");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new Reason(written + " " + written));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new IncidentKey(written));
    }

    @ParameterizedTest
    @CsvSource({"inc-42, INC-42", "Inc-7, INC-7", "INC-of-shop, INC-of-shop", "inc-, inc-", "ops-12, ops-12"})
    void aKeyOfOursIsTheSameHoweverItsLettersAreTyped(String typed, String key) {
        assertThat(new IncidentKey(typed)).isEqualTo(new IncidentKey(key));
        assertThat(new IncidentKey(typed).value()).isEqualTo(key);
    }

    @Test
    void everyLanguageIsKeptAsItIsWritten() {
        for (String text : new String[] {"שגיאה בתשובות", "إجابات خاطئة", "错误的答案", "👩‍🚒 naïve", "x\u200By"}) {
            assertThat(Texts.plain(text)).isEqualTo(text);
            assertThat(Texts.isClean(text)).isTrue();
        }
    }
}
