-- The number that the next incident gets; never given twice.
create table incident_counter (
    id   integer primary key,
    last bigint not null
);
insert into incident_counter (id, last) values (1, 0);

create table incident (
    number             bigint primary key,
    incident_key       varchar(40) not null unique,
    title              varchar(200) not null,
    summary            varchar(10000) not null,
    state              varchar(20) not null,
    ended              integer not null,
    state_since        timestamp(6) with time zone not null,
    level_key          varchar(40) not null,
    provisional        boolean not null,
    by_rule            boolean not null,
    impact             varchar(40) not null,
    circumstances      varchar(400) not null,
    scheme_version     integer not null,
    drill              boolean not null,
    readers            varchar(20000),
    impact_started_at  timestamp(6) with time zone,
    detected_at        timestamp(6) with time zone,
    paged_at           timestamp(6) with time zone,
    acknowledged_at    timestamp(6) with time zone,
    declared_at        timestamp(6) with time zone not null,
    contain_decided_at timestamp(6) with time zone,
    contained_at       timestamp(6) with time zone,
    restored_at        timestamp(6) with time zone,
    resolved_at        timestamp(6) with time zone,
    closed_at          timestamp(6) with time zone,
    review_published_at timestamp(6) with time zone,
    opened_at          timestamp(6) with time zone not null,
    propagation_millis bigint,
    declared_by_id     varchar(200) not null,
    declared_by_name   varchar(200) not null,
    reopened           integer not null,
    last_update_at     timestamp(6) with time zone,
    update_due_at      timestamp(6) with time zone,
    reminded_ahead_of  timestamp(6) with time zone,
    reminded_due_at    timestamp(6) with time zone,
    merged_into        bigint references incident (number),
    version            bigint not null
);
create index incident_by_end on incident (ended, number);
create index incident_by_opening on incident (opened_at);
create index incident_by_update_due on incident (ended, update_due_at);
create index incident_by_merged on incident (merged_into);

create table incident_system (
    incident   bigint not null references incident (number),
    system_key varchar(128) not null,
    primary key (incident, system_key)
);
create index incident_system_by_key on incident_system (system_key, incident);

create table incident_role (
    incident    bigint not null references incident (number),
    role        varchar(40) not null,
    person_id   varchar(200) not null,
    person_name varchar(200) not null,
    since       timestamp(6) with time zone not null,
    primary key (incident, role)
);
create index incident_role_by_person on incident_role (person_id, incident);

-- Flips that the incident has taken note of, whether named when they were made or attached later.
create table incident_flip (
    incident bigint not null references incident (number),
    flip_id  uuid not null references flip (id),
    noted_at timestamp(6) with time zone not null,
    primary key (incident, flip_id)
);
create index incident_flip_by_flip on incident_flip (flip_id);

create table incident_update (
    id        uuid primary key,
    incident  bigint not null references incident (number),
    at        timestamp(6) with time zone not null,
    by_name   varchar(200) not null,
    audience  varchar(20) not null,
    text      varchar(20000) not null
);
create index incident_update_by_incident on incident_update (incident, at);

create table incident_pin (
    incident bigint not null references incident (number),
    seq      bigint not null references timeline_entry (seq),
    primary key (incident, seq)
);

create table incident_correction (
    incident bigint not null references incident (number),
    seq      bigint not null references timeline_entry (seq),
    text     varchar(1000000) not null,
    by_name  varchar(200) not null,
    at       timestamp(6) with time zone not null,
    primary key (incident, seq)
);

-- What full-text search looks in, in lower case: titles, summaries, notes, updates.
create table incident_text (
    id       uuid primary key,
    incident bigint not null references incident (number),
    part     varchar(20) not null,
    words    varchar(1000000) not null
);
create index incident_text_by_incident on incident_text (incident, part);
