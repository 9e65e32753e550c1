package dev.firebreak.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FuzzyTest {

    @Test
    void lettersMustOccurInTheirOrder() {
        assertThat(Fuzzy.score("rfnd", "Refund payment")).isNotEqualTo(Fuzzy.NO_MATCH);
        assertThat(Fuzzy.score("dnfr", "Refund payment")).isEqualTo(Fuzzy.NO_MATCH);
    }

    @Test
    void everyWordMustFitInAnyOrder() {
        assertThat(Fuzzy.score("payment refund", "Refund payment")).isNotEqualTo(Fuzzy.NO_MATCH);
        assertThat(Fuzzy.score("refund staging", "Refund payment production")).isEqualTo(Fuzzy.NO_MATCH);
    }

    @Test
    void beginningsOfWordsCountMore() {
        assertThat(Fuzzy.score("rp", "Refund payment")).isGreaterThan(Fuzzy.score("rp", "Carpet"));
    }

    @Test
    void wholeWordsBeatScatteredLetters() {
        assertThat(Fuzzy.score("limit", "Step limit")).isGreaterThan(Fuzzy.score("limit", "Large items in transit"));
    }
}
