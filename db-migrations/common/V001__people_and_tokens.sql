create table person (
    id                 uuid primary key,
    login              varchar(128) not null unique,
    name               varchar(200) not null,
    roles              varchar(200) not null,
    password_hash      varchar(300),
    -- Who the identity provider says it is; null for those who only have a password here.
    subject            varchar(255) unique,
    state              varchar(20) not null,
    -- Rises with each new password and each time somebody is shut out: older sessions end.
    credential_version integer not null,
    created_at         timestamp(6) with time zone not null,
    version            bigint not null
);

create table api_token (
    id           uuid primary key,
    name         varchar(200) not null,
    secret_hash  varchar(64) not null unique,
    hint         varchar(20) not null,
    scopes       varchar(200) not null,
    system_key   varchar(128),
    person_id    uuid references person (id),
    expires_at   timestamp(6) with time zone,
    created_at   timestamp(6) with time zone not null,
    created_by   varchar(200) not null,
    revoked_at   timestamp(6) with time zone,
    last_used_at timestamp(6) with time zone,
    version      bigint not null
);

-- The one-time links that let the first administrator choose a password.
create table setup_link (
    secret_hash varchar(64) primary key,
    created_at  timestamp(6) with time zone not null,
    used_at     timestamp(6) with time zone
);
