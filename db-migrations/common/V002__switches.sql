create table ai_system (
    system_key  varchar(128) primary key,
    name        varchar(200) not null,
    environment varchar(60) not null,
    description varchar(2000) not null,
    owner       varchar(200) not null,
    state       varchar(20) not null,
    revision    bigint not null,
    version     bigint not null
);

create table kill_switch (
    system_key    varchar(128) not null references ai_system (system_key),
    switch_key    varchar(128) not null,
    list_order    integer not null,
    definition    varchar(1000000) not null,
    revision      bigint not null,
    changed_at    timestamp(6) with time zone not null,
    normal_since  timestamp(6) with time zone not null,
    version       bigint not null,
    primary key (system_key, switch_key)
);

-- History outlives definitions: no foreign key to kill_switch.
create table flip (
    id               uuid primary key,
    system_key       varchar(128) not null,
    switch_key       varchar(128) not null,
    position_key     varchar(128) not null,
    scope            varchar(100000) not null,
    state            varchar(20) not null,
    revision         bigint not null,
    requested_at     timestamp(6) with time zone not null,
    at               timestamp(6) with time zone not null,
    by_kind          varchar(20) not null,
    by_id            varchar(200) not null,
    by_name          varchar(200) not null,
    source           varchar(20) not null,
    reason           varchar(500) not null,
    reason_state     varchar(20) not null,
    expires_at       timestamp(6) with time zone,
    on_expiry        varchar(20),
    asked_at         timestamp(6) with time zone,
    incident         varchar(40),
    made_through     varchar(200) not null,
    ended_at         timestamp(6) with time zone,
    ended_by         varchar(200),
    version          bigint not null
);
create index flip_by_switch on flip (system_key, switch_key, state);
create index flip_by_due on flip (state, expires_at);

create table restore_request (
    id               uuid primary key,
    system_key       varchar(128) not null,
    state            varchar(20) not null,
    kind             varchar(20) not null,
    by_kind          varchar(20) not null,
    by_id            varchar(200) not null,
    by_name          varchar(200) not null,
    behalf_of        varchar(200),
    source           varchar(20) not null,
    reason           varchar(500) not null,
    approvals_needed integer not null,
    proposed_at      timestamp(6) with time zone not null,
    lapses_at        timestamp(6) with time zone,
    closed_at        timestamp(6) with time zone,
    closed_by        varchar(200),
    closed_why       varchar(600),
    revision         bigint,
    reviewed_at      timestamp(6) with time zone,
    reviewed_by      varchar(200),
    review_note      varchar(500),
    version          bigint not null
);
create index restore_request_by_state on restore_request (state, lapses_at);

create table restore_item (
    restore_id      uuid not null references restore_request (id),
    flip_id         uuid not null references flip (id),
    switch_key      varchar(128) not null,
    switch_revision bigint not null,
    release_share   integer,
    end_at          timestamp(6) with time zone,
    primary key (restore_id, flip_id)
);
create index restore_item_by_switch on restore_item (switch_key);

create table restore_decision (
    restore_id  uuid not null references restore_request (id),
    person_id   varchar(200) not null,
    person_name varchar(200) not null,
    decision    varchar(20) not null,
    reason      varchar(500),
    decided_at  timestamp(6) with time zone not null,
    primary key (restore_id, person_id)
);

create table containment_mode (
    system_key  varchar(128) not null references ai_system (system_key),
    mode_key    varchar(128) not null,
    name        varchar(200) not null,
    description varchar(2000) not null,
    positions   varchar(1000000) not null,
    version     bigint not null,
    primary key (system_key, mode_key)
);
