package dev.firebreak.incidents.http;

import dev.firebreak.base.Actor;
import dev.firebreak.base.Clocks;
import dev.firebreak.base.CurrentActor;
import dev.firebreak.base.IncidentRegister;
import dev.firebreak.base.People;
import dev.firebreak.base.http.ActAnswers;
import dev.firebreak.incidents.IncidentRow;
import java.net.URI;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Knows who asks, carries out what they ask, and answers with how the incident stands then. */
@Component
class IncidentAnswers {

    private final CurrentActor current;
    private final ActAnswers answers;
    private final People people;
    private final IncidentRegister incidents;
    private final Clock clock;

    IncidentAnswers(CurrentActor current, ActAnswers answers, People people, IncidentRegister incidents, Clock clock) {
        this.current = current;
        this.answers = answers;
        this.people = people;
        this.incidents = incidents;
        this.clock = clock;
    }

    Actor by() {
        return current.get();
    }

    People people() {
        return people;
    }

    /** How incidents are shown to whoever asks, all as of one moment. */
    Function<IncidentRow, IncidentAnswer> form() {
        Known known = new Known(people, incidents, by(), Clocks.now(clock));
        return row -> IncidentAnswer.of(row, known);
    }

    IncidentAnswer shown(IncidentRow row) {
        return form().apply(row);
    }

    /** 201, with where it is. */
    ResponseEntity<IncidentAnswer> declared(Supplier<IncidentRow> act) {
        Function<IncidentRow, IncidentAnswer> form = form();
        return answers.of(act, row -> ResponseEntity.created(URI.create("/api/v1/incidents/" + row.key()))
                .body(form.apply(row)));
    }

    /** 201: something was added. */
    ResponseEntity<IncidentAnswer> added(Supplier<IncidentRow> act) {
        return answered(HttpStatus.CREATED, act);
    }

    /** 200. */
    ResponseEntity<IncidentAnswer> done(Supplier<IncidentRow> act) {
        return answered(HttpStatus.OK, act);
    }

    private ResponseEntity<IncidentAnswer> answered(HttpStatus status, Supplier<IncidentRow> act) {
        Function<IncidentRow, IncidentAnswer> form = form();
        return answers.of(act, row -> ResponseEntity.status(status).body(form.apply(row)));
    }
}
