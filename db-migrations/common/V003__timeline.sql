-- The append-only record. What may have to be erased by law stands apart, salted, in timeline_content.
create table timeline_entry (
    seq           bigint primary key,
    recorded_at   timestamp(6) with time zone not null,
    kind          varchar(60) not null,
    system_key    varchar(128),
    switch_key    varchar(128),
    incident      varchar(40),
    content_hash  bytea not null,
    previous_hash bytea not null,
    hash          bytea not null
);
create index timeline_by_system on timeline_entry (system_key, seq);
create index timeline_by_switch on timeline_entry (system_key, switch_key, seq);
create index timeline_by_incident on timeline_entry (incident, seq);
create index timeline_by_kind on timeline_entry (kind, seq);

create table timeline_content (
    seq   bigint primary key references timeline_entry (seq),
    salt  bytea not null,
    bytes bytea not null,
    actor varchar(200) not null
);
create index timeline_by_actor on timeline_content (actor, seq);

create table timeline_head (
    id   integer primary key,
    seq  bigint not null,
    hash bytea not null
);

