-- Flips that stay with a hidden incident though somebody who may not know of it said that they belong to another.
create table incident_flip_kept (
    incident bigint not null references incident (number),
    flip_id  uuid not null references flip (id),
    told_end boolean not null default false,
    primary key (incident, flip_id)
);
