package dev.firebreak.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.firebreak.base.InvalidInput;
import dev.firebreak.testing.Actors;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who did something stands on every line: a name must read as what it is. */
class NamesTest {

    @Test
    void noNameTurnsTheLineItStandsIn() {
        assertThat(create("Ada\u202E").name()).isEqualTo("Ada");
        assertThat(issue("ci\u2067").name()).isEqualTo("ci");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> create("\u202E"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> issue("\u200F"));
    }

    @Test
    void noNameHoldsControlCharacters() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> create("Ada\u0000"));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> issue("ci\u0007"));
    }

    private static CreatePerson create(String name) {
        return new CreatePerson(Actors.ADA, "ada", name, Set.of(Role.VIEWER), null);
    }

    private static IssueToken issue(String name) {
        return new IssueToken(Actors.ADA, name, Set.of(TokenScope.READ), null, null, null);
    }
}
