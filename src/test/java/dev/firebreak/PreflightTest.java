package dev.firebreak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What an operator reads where the database cannot be used, and what nobody may read. */
class PreflightTest {

    private static final String SECRET = "gehe1m";

    /** That H2 answers with this code where another process has the file is seen by ConsoleStartIT. */
    @Test
    void aLockedFileIsNamedAsItStandsOnTheDisk() {
        CannotStart refused = Preflight.explained(
                "jdbc:h2:file:/srv/firebreak/console;MODE=PostgreSQL;WRITE_DELAY=0;PASSWORD=" + SECRET,
                new SQLException("locked", "90020", ErrorCode.DATABASE_ALREADY_OPEN_1));

        assertThat(refused).hasMessage("The database file /srv/firebreak/console.mv.db is in use by another program.");
    }

    @Test
    void aRelativeFileIsNamedInFull() {
        assertThat(Preflight.file("jdbc:h2:file:./data/firebreak;MODE=PostgreSQL"))
                .isEqualTo(Path.of("data/firebreak.mv.db").toAbsolutePath().toString());
        assertThat(Preflight.file("jdbc:h2:~/firebreak")).isEqualTo("~/firebreak.mv.db");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:nosuch://db.example/firebreak?user=fb&password=" + SECRET,
                "jdbc:nosuch://fb:" + SECRET + "@db.example/firebreak",
                "jdbc:nosuch://fb:pa/" + SECRET + "@db.example/firebreak",
                "jdbc:nosuch://fb:p@" + SECRET + "@db.example/firebreak",
                "jdbc:postgresql://fb:" + SECRET + "@localhost:1/firebreak",
                "jdbc:postgresql://localhost:1/firebreak?sslpassword=" + SECRET + "&user=fb",
                "jdbc:postgresql://localhost:1/firebreak?PASSWORD=" + SECRET,
                "jdbc:h2:file:/proc/nowhere/x;USER=sa;PASSWORD=" + SECRET,
                "jdbc:h2:file:/proc/nowhere/x;NO_SUCH_SETTING=1;PASSWORD=" + SECRET,
            })
    void aPasswordInTheUrlIsNeverSaid(String url) {
        CannotStart refused = refused(url);

        assertThat(refused.getMessage() + refused.remedy()).doesNotContain(SECRET);
    }

    private static CannotStart refused(String url) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "spring.datasource.url", url,
                                "spring.datasource.username", "",
                                "spring.datasource.password", "")));
        return catchThrowableOfType(CannotStart.class, () -> Preflight.checkDatabase(environment));
    }
}
