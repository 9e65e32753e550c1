-- Every text of a playbook that a run began with, or that somebody wrote in the browser; by what it says.
create table playbook_version (
    content_hash varchar(64) primary key,
    playbook     varchar(64) not null,
    text         varchar(300000) not null,
    origin       varchar(20) not null,
    made_by      varchar(200) not null,
    reason       varchar(500) not null,
    made_at      timestamp(6) with time zone not null
);
create index playbook_version_by_playbook on playbook_version (playbook, made_at);

create table playbook_run (
    id              uuid primary key,
    incident_key    varchar(128) not null,
    playbook        varchar(64) not null,
    content_hash    varchar(64) not null references playbook_version (content_hash),
    mode            varchar(20) not null,
    state           varchar(20) not null,
    parent          uuid references playbook_run (id),
    parent_step     varchar(64),
    started_by_id   varchar(200) not null,
    started_by_name varchar(200) not null,
    started_at      timestamp(6) with time zone not null,
    paused_at       timestamp(6) with time zone,
    ended_at        timestamp(6) with time zone,
    end_note        varchar(2000) not null,
    next_step       integer not null,
    due_at          timestamp(6) with time zone,
    version         bigint not null
);
create index playbook_run_by_due on playbook_run (due_at);
create index playbook_run_by_incident on playbook_run (incident_key, started_at);
create index playbook_run_by_playbook on playbook_run (playbook, started_at);
create index playbook_run_by_state on playbook_run (state, started_at);

create table playbook_run_step (
    run                uuid not null references playbook_run (id),
    position           integer not null,
    step_id            varchar(64) not null,
    added_title        varchar(120),
    added_instructions varchar(20000),
    turn               varchar(20) not null,
    state              varchar(20) not null,
    attempt            integer not null,
    times              integer not null,
    active_since       timestamp(6) with time zone,
    assigned_id        varchar(200),
    assigned_name      varchar(200),
    settled_at         timestamp(6) with time zone,
    settled_by         varchar(200),
    note               varchar(2000),
    answer             varchar(64),
    rolled_back_at     timestamp(6) with time zone,
    watched            boolean not null,
    work_at            timestamp(6) with time zone,
    wake_at            timestamp(6) with time zone,
    timeout_at         timestamp(6) with time zone,
    remind_at          timestamp(6) with time zone,
    lapse_at           timestamp(6) with time zone,
    primary key (run, position)
);

-- What people said when an approval was asked.
create table playbook_run_voice (
    run      uuid not null references playbook_run (id),
    position integer not null,
    step     varchar(64) not null,
    attempt  integer not null,
    person   varchar(200) not null,
    name     varchar(200) not null,
    approves boolean not null,
    note     varchar(2000) not null,
    at       timestamp(6) with time zone not null,
    primary key (run, position)
);

-- Which switches the steps that contain mean, as they were found when the run began.
create table playbook_run_switch (
    run        uuid not null references playbook_run (id),
    step       varchar(64) not null,
    system_key varchar(128) not null,
    switch_key varchar(128) not null,
    primary key (run, step, system_key, switch_key)
);

create index playbook_run_step_watched on playbook_run_step (watched, run);
create index playbook_run_by_parent on playbook_run (parent);

-- Which switches a step was refused to flip; they hold none of the others up.
create table playbook_run_refused (
    run        uuid not null references playbook_run (id),
    step       varchar(64) not null,
    attempt    integer not null,
    system_key varchar(128) not null,
    switch_key varchar(128) not null,
    why        varchar(1000) not null,
    primary key (run, step, attempt, system_key, switch_key)
);

-- Which flips a step made; each commits with its flip, so that a restart goes on with the others.
create table playbook_run_flip (
    run     uuid not null references playbook_run (id),
    step    varchar(64) not null,
    attempt integer not null,
    flip    uuid not null,
    system_key varchar(128) not null,
    switch_key varchar(128) not null,
    primary key (run, step, attempt, flip)
);
