-- For figures: the flips of a time. Those of an incident have an index already, see V020.
create index flip_by_request on flip (requested_at);
