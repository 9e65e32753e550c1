-- A row is written in the transaction of the act itself, so a retry never acts twice; the answer is added afterwards.
create table idempotency_key (
    caller       varchar(200) not null,
    request_key  varchar(200) not null,
    request_hash varchar(64) not null,
    created_at   timestamp(6) with time zone not null,
    done         varchar(600),
    status       integer,
    location     varchar(500),
    content_type varchar(100),
    body         text,
    primary key (caller, request_key)
);
create index idempotency_key_by_age on idempotency_key (created_at);
