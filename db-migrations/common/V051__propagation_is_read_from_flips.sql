-- How long an incident's flips took is read from what is known of each flip, open ones included.
alter table incident drop column propagation_millis;
