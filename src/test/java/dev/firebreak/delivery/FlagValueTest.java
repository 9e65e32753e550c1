package dev.firebreak.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decimals as clients must see them to take them for decimals. */
class FlagValueTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1.0",
        "0, 0.0",
        "-3, -3.0",
        "1.50, 1.50",
        "1E+2, 100.0",
        "1E-7, 0.0000001",
        "1.25E2, 125.0",
        "1e-999999999, 0.0"
    })
    void decimalsHaveADecimalPoint(String value, String written) {
        assertThat(FlagValue.decimal(new BigDecimal(value))).isEqualTo(written);
    }
}
