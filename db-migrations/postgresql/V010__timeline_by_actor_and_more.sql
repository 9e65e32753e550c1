-- What one actor did in one system, or of one kind. System and kind of an entry are no secret, but who acted can be erased: so they
-- are copied to the content, not the actor to the entry.
alter table timeline_content add column system_key varchar(128), add column kind varchar(60) collate "C";
alter table timeline_content disable trigger timeline_content_is_not_rewritten;
update timeline_content c set system_key = e.system_key, kind = e.kind from timeline_entry e where e.seq = c.seq;
alter table timeline_content enable trigger timeline_content_is_not_rewritten;
alter table timeline_content alter column kind set not null;
create index timeline_by_actor_and_system on timeline_content (actor, system_key, seq);
create index timeline_by_actor_and_kind on timeline_content (actor, kind, seq);
create index timeline_by_actor_system_and_kind on timeline_content (actor, system_key, kind, seq);
