-- Who runs: one row an instance, with the one revision that it was given.
create table instance (
    id           varchar(40) primary key,
    token        uuid not null,
    system_key   varchar(128) not null,
    name         varchar(256) not null,
    known_by     varchar(20) not null,
    client       varchar(200) not null,
    way          varchar(20) not null,
    holds        bigint not null,
    holds_since  timestamp(6) with time zone not null,
    heard_at     timestamp(6) with time zone not null,
    written_at   timestamp(6) with time zone not null,
    written_by   varchar(40) not null
);
create index instance_by_written on instance (written_at);
create index instance_by_heard on instance (heard_at);

-- How far a flip got: one compact row each, once it was late, complete or ended.
create table flip_reach (
    flip_id               uuid primary key,
    system_key            varchar(128) not null,
    switch_key            varchar(128) not null,
    stage                 varchar(20) not null,
    live                  integer not null,
    sent                  integer not null,
    delivered             integer not null,
    obeys_at_next_request integer not null,
    first_at              timestamp(6) with time zone,
    median_millis         bigint,
    last_at               timestamp(6) with time zone,
    propagation_micros    bigint,
    served_old            bigint not null,
    recorded_at           timestamp(6) with time zone not null
);
create index flip_reach_by_system on flip_reach (system_key, recorded_at);

-- Which switches anybody ever asked for.
create table switch_asked (
    system_key varchar(128) not null,
    switch_key varchar(128) not null,
    primary key (system_key, switch_key)
);

-- How many instances should run, where somebody said so.
alter table ai_system add column expected_instances integer;
