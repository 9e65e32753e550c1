create table idempotency_key (
    caller       varchar(200) not null,
    request_key  varchar(200) not null,
    request_hash varchar(64) not null,
    created_at   timestamp(6) with time zone not null,
    status       integer,
    content_type varchar(100),
    body         varchar(1000000),
    primary key (caller, request_key)
);
create index idempotency_key_by_age on idempotency_key (created_at);
