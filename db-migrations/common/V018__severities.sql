-- Severity definitions: one row a version, never changed; an incident names the version it was judged by.
create table severity_version (
    version    integer primary key,
    document   text not null,
    changed_at timestamp(6) with time zone not null,
    changed_by varchar(200) not null,
    reason     varchar(500) not null
);
