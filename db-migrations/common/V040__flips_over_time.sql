-- For figures: the flips of a time, and those of incidents.
create index flip_by_request on flip (requested_at);
create index flip_by_incident on flip (incident);
