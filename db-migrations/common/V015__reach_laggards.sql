-- Who had not obeyed when a flip was last looked at, as JSON: those of flip_reach.lagging that are named, the longest first.
alter table flip_reach add column laggards varchar(20000);
