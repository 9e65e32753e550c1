-- What the system did before it was stopped: stopping is not undoing.
create table incident_side_effect (
    id             uuid primary key,
    incident       bigint not null references incident (number),
    what           varchar(500) not null,
    how_many       bigint,
    undoable       varchar(20) not null,
    compensator_id varchar(200),
    compensator    varchar(200),
    state          varchar(20) not null,
    note           varchar(10000) not null,
    added_by       varchar(200) not null,
    added_at       timestamp(6) with time zone not null,
    changed_at     timestamp(6) with time zone not null
);
create index incident_side_effect_by_incident on incident_side_effect (incident, added_at);

-- Bytes of files and snapshots, in parts, so that nobody has to hold all of them at once.
create table incident_bytes (
    id    uuid not null,
    part  integer not null,
    bytes bytea not null,
    primary key (id, part)
);

-- How everything stood. The row is written by what gives occasion to it, the rest after that commit.
create table incident_evidence (
    id        uuid primary key,
    incident  bigint not null references incident (number),
    occasion  varchar(20) not null,
    wanted_at timestamp(6) with time zone not null,
    taken_at  timestamp(6) with time zone,
    attempts  integer not null,
    next_try_at timestamp(6) with time zone,
    size      bigint,
    sha256    varchar(64)
);
create index incident_evidence_by_incident on incident_evidence (incident, wanted_at);
create index incident_evidence_by_next_try on incident_evidence (next_try_at);

-- The systems' revisions at the moment of the occasion.
create table incident_evidence_revision (
    evidence   uuid not null references incident_evidence (id),
    system_key varchar(128) not null,
    revision   bigint not null,
    primary key (evidence, system_key)
);

-- One row for both ways; the kind is said from the first incident's side.
create table incident_link (
    id       uuid primary key,
    incident bigint not null references incident (number),
    other    bigint not null references incident (number),
    kind     varchar(20) not null,
    by_name  varchar(200) not null,
    at       timestamp(6) with time zone not null
);
create unique index incident_link_once on incident_link (incident, other, kind);
create index incident_link_by_other on incident_link (other);

create table incident_web_link (
    id       uuid primary key,
    incident bigint not null references incident (number),
    url      varchar(2000) not null,
    title    varchar(200) not null,
    by_name  varchar(200) not null,
    at       timestamp(6) with time zone not null
);
create index incident_web_link_by_incident on incident_web_link (incident, at);

-- Flips that went to another incident when it was split off: whatever they still name, they are not noted here again.
create table incident_flip_moved (
    incident bigint not null references incident (number),
    flip_id  uuid not null references flip (id),
    primary key (incident, flip_id)
);

-- Fields of a team's own; a retired one keeps its values.
create table incident_field (
    field_key      varchar(40) primary key,
    label          varchar(100) not null,
    field_type     varchar(20) not null,
    choices        varchar(10000) not null,
    required_state varchar(20),
    required_level varchar(40),
    place          integer not null,
    retired        integer not null
);

create table incident_field_value (
    incident  bigint not null references incident (number),
    field_key varchar(40) not null references incident_field (field_key),
    content   varchar(2000) not null,
    by_name   varchar(200) not null,
    at        timestamp(6) with time zone not null,
    primary key (incident, field_key)
);

create table incident_file (
    id         uuid primary key,
    incident   bigint not null references incident (number),
    name       varchar(200) not null,
    media_type varchar(120) not null,
    size       bigint not null,
    sha256     varchar(64) not null,
    by_name    varchar(200) not null,
    at         timestamp(6) with time zone not null
);
create index incident_file_by_incident on incident_file (incident, at);
