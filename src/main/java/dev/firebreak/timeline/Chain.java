package dev.firebreak.timeline;

import dev.firebreak.base.Clocks;
import dev.firebreak.base.Fact;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Appends to the chain, within the caller's transaction, under the lock of its head. */
@Component
class Chain {

    private static final String ADD_ENTRY = "insert into timeline_entry"
            + " (seq, recorded_at, kind, system_key, switch_key, incident, content_hash, previous_hash, hash,"
            + " other_incident) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ADD_CONTENT =
            "insert into timeline_content (seq, salt, bytes, actor, system_key, kind) values (?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final Heads heads;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Chain(JdbcTemplate jdbc, Heads heads, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.events = events;
        this.clock = clock;
    }

    void append(List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        List<Content> contents = facts.stream().map(Content::of).toList();
        Head head = heads.lock();
        Instant now = Clocks.now(clock);
        List<Object[]> entries = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        for (int at = 0; at < facts.size(); at++) {
            Content content = contents.get(at);
            Link link = link(head, facts.get(at), content, now);
            head = new Head(link.seq(), link.hash());
            entries.add(row(link, head.hash(), other(facts.get(at))));
            rows.add(new Object[] {
                link.seq(), content.salt(), content.bytes(), facts.get(at).by().identity(), link.system(), link.kind()
            });
        }
        jdbc.batchUpdate(ADD_ENTRY, entries);
        jdbc.batchUpdate(ADD_CONTENT, rows);
        jdbc.update("update timeline_head set seq = ?, hash = ? where id = 1", head.seq(), head.hash());
        events.publishEvent(new Appended(head.seq()));
    }

    private static Link link(Head head, Fact fact, Content content, Instant now) {
        return new Link(
                head.seq() + 1,
                now,
                fact.kind(),
                text(fact.system()),
                text(fact.switchKey()),
                text(fact.incident()),
                content.hash(),
                head.hash());
    }

    private static @Nullable String text(@Nullable Object key) {
        return key == null ? null : key.toString();
    }

    /** Of which an entry of an incident tells beside its own. */
    private static @Nullable String other(Fact fact) {
        boolean ofIncident = fact.kind().startsWith(Hidden.OF_INCIDENTS);
        return ofIncident && fact.details().get(Fact.OTHER) instanceof String key ? key : null;
    }

    private static Object[] row(Link link, byte[] hash, @Nullable String other) {
        return new Object[] {
            link.seq(),
            link.recordedAt().atOffset(ZoneOffset.UTC),
            link.kind(),
            link.system(),
            link.switchKey(),
            link.incident(),
            link.contentHash(),
            link.previousHash(),
            hash,
            other
        };
    }
}
