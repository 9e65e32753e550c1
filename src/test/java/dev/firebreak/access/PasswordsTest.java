package dev.firebreak.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final int ALGORITHM_AND_COST = "{bcrypt}$2a$10$".length();

    private final Passwords passwords = new Passwords();

    @Test
    void comparingWithNobodysPasswordCostsAsMuchAsWithAnybodys() {
        String anybodys = passwords.hash("correct horse battery staple");

        assertThat(Passwords.NOBODYS)
                .startsWith(anybodys.substring(0, ALGORITHM_AND_COST))
                .hasSameSizeAs(anybodys);
    }

    @Test
    void nobodyHasAPassword() {
        assertThat(passwords.matches("correct horse battery staple", null)).isFalse();
    }
}
