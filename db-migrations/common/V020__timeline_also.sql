-- Entries that belong to an incident which they do not name: those of a flip that was noted as belonging to it only afterwards.
create table timeline_also (
    incident varchar(40) not null,
    seq      bigint not null references timeline_entry (seq),
    primary key (incident, seq)
);
-- The flips of an incident, for its room.
create index flip_by_incident on flip (incident, requested_at);
