package dev.firebreak.switches.http;

import dev.firebreak.switches.RestoreRow;
import dev.firebreak.switches.RestoreState;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers a restore: 201 when it was carried out, 202 when it waits for approvals. */
final class Restored {

    private Restored() {}

    static ResponseEntity<Object> answer(RestoreRow restore) {
        return answer(restore, RestoreAnswer.of(restore));
    }

    static ResponseEntity<Object> answer(RestoreRow restore, Object whenDone) {
        boolean done = restore.state() == RestoreState.DONE;
        return ResponseEntity.status(done ? HttpStatus.CREATED : HttpStatus.ACCEPTED)
                .location(location(restore))
                .body(done ? whenDone : RestoreAnswer.of(restore));
    }

    static URI location(RestoreRow restore) {
        return URI.create("/api/v1/restores/" + restore.id());
    }
}
