-- The other incident of which an entry tells, such as of a link: who may not know of that one is not given the entry. Not part of
-- the chain: what the entry says stands in its content.
alter table timeline_entry add column other_incident varchar(40);
