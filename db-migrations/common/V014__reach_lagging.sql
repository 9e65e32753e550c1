-- How many had not obeyed when a flip was last looked at: late, or ended before everybody had it.
alter table flip_reach add column lagging integer default 0 not null;
