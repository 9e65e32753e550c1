-- A switch of this key in whichever system: one that is rare would else be looked for among all entries.
create index timeline_by_switch_anywhere on timeline_entry (switch_key, seq);
