-- Which consoles work on this database. Whoever was connected to one that is gone may be on its way to another.
create table console_node (
    id      varchar(40) primary key,
    state   varchar(20) not null,
    seen_at timestamp(6) with time zone not null
);
