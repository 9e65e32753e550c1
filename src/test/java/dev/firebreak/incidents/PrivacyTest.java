package dev.firebreak.incidents;

import static dev.firebreak.testing.Actors.CARL;
import static dev.firebreak.testing.Actors.RITA;
import static dev.firebreak.testing.Actors.VIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.firebreak.base.Conflict;
import dev.firebreak.base.IncidentKey;
import dev.firebreak.base.IncidentRegister;
import dev.firebreak.base.SystemKey;
import dev.firebreak.testing.OnH2;
import dev.firebreak.testing.OnPostgres;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** What is private is so at once and everywhere, and whoever told applications of it hears when that changes. */
abstract class PrivacyTest extends IncidentsFixture {

    private static final Readers ONLY_RITA = new Readers.Only(Set.of(RITA.identity()), Set.of());

    @Autowired
    IncidentRegister register;

    @Autowired
    HeardPrivacy heard;

    @Autowired
    Changing changing;

    @Autowired
    PrivacyUpkeep upkeep;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void whoTellsApplicationsHearsOnceItIsPrivateAndOnceItIsNot() {
        IncidentRow incident = active("one");
        assertThat(heard.of(incident.key())).isEmpty();
        incidents.change(ChangeIncident.readers(CARL, incident.key(), ONLY_RITA));
        assertThat(heard.of(incident.key())).containsExactly(true);
        incidents.change(ChangeIncident.readers(CARL, incident.key(), new Readers.Everybody()));
        assertThat(heard.of(incident.key())).containsExactly(true, false);
    }

    @Test
    void flipsOfAnySystemMayNameIt() {
        SystemKey elsewhere = newSystem();
        IncidentRow incident = active("one");
        incidents.change(ChangeIncident.readers(CARL, incident.key(), ONLY_RITA));
        assertThat(heard.systems(incident.key())).contains(system, elsewhere);
    }

    @Test
    void changesOfWhoMaySeeItTellApplicationsNothing() {
        IncidentRow incident = active("one");
        incidents.change(ChangeIncident.readers(CARL, incident.key(), ONLY_RITA));
        incidents.change(ChangeIncident.readers(
                CARL, incident.key(), new Readers.Only(Set.of(RITA.identity(), VIC.identity()), Set.of())));
        assertThat(heard.of(incident.key())).containsExactly(true);
    }

    @Test
    void whatNeverWasPrivateIsToldOfAgain() {
        IncidentRow incident = active("one");
        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.executeWithoutResult(running -> {
                    changing.change(ChangeIncident.readers(CARL, incident.key(), ONLY_RITA));
                    throw new IllegalStateException("the database is gone");
                }));
        assertThat(register.isPrivate(incident.key())).isFalse();
        assertThat(heard.of(incident.key())).containsExactly(true, false);
    }

    /** Neither may tell what the other holds to somebody who may not know of it. */
    @Test
    void whatGoesOnInAnotherHasItsReaders() {
        IncidentRow from = active("double");
        IncidentRow into = active("original");
        incidents.merge(new MergeIncident(CARL, from.key(), into.key(), WHY));
        incidents.change(ChangeIncident.readers(CARL, into.key(), ONLY_RITA));
        assertThat(register.hides(from.key(), VIC)).isTrue();
        assertThat(register.hides(from.key(), RITA)).isFalse();
        assertThat(heard.of(from.key())).containsExactly(true);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> incidents.change(ChangeIncident.readers(CARL, from.key(), new Readers.Everybody())));
        incidents.change(ChangeIncident.readers(CARL, into.key(), new Readers.Everybody()));
        assertThat(register.hides(from.key(), VIC)).isFalse();
    }

    @Test
    void whatAnotherNodeDidIsHeardToo() {
        IncidentRow incident = active("one");
        onAnotherNode(incident, RITA.identity());
        assertThat(heard.of(incident.key())).containsExactly(true);
        onAnotherNode(incident, null);
        assertThat(heard.of(incident.key())).containsExactly(true, false);
    }

    private void onAnotherNode(IncidentRow incident, @Nullable String readers) {
        jdbc.update(
                "update incident set readers = ?, version = version + 1 where number = ?",
                readers,
                Keys.number(incident.key()).orElseThrow());
        upkeep.lookForOtherNodes();
    }

    @Test
    void aKeyNamesTheSameIncidentHoweverItsLettersAreTyped() {
        IncidentRow incident = active("one");
        incidents.change(ChangeIncident.readers(CARL, incident.key(), ONLY_RITA));
        IncidentKey typed = new IncidentKey(incident.key().value().toLowerCase(Locale.ROOT));
        assertThat(register.isPrivate(typed)).isTrue();
        assertThat(register.hides(typed, VIC)).isTrue();
        assertThat(register.hides(typed, RITA)).isFalse();
    }
}

@ContextConfiguration(initializers = OnH2.class)
class PrivacyOnH2Test extends PrivacyTest {}

@ContextConfiguration(initializers = OnPostgres.class)
class PrivacyOnPostgresTest extends PrivacyTest {}
