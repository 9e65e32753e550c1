-- What one actor did in one system, or of one kind. System and kind of an entry are no secret, but who acted can be erased: so they
-- are copied to the content, not the actor to the entry.
alter table timeline_content add column system_key varchar(128);
alter table timeline_content add column kind varchar(60);
drop trigger timeline_content_is_not_rewritten;
update timeline_content c set (system_key, kind) = (select e.system_key, e.kind from timeline_entry e where e.seq = c.seq);
create trigger timeline_content_is_not_rewritten before update on timeline_content for each row call 'dev.firebreak.timeline.AppendOnlyTrigger';
alter table timeline_content alter column kind set not null;
create index timeline_by_actor_and_system on timeline_content (actor, system_key, seq);
create index timeline_by_actor_and_kind on timeline_content (actor, kind, seq);
create index timeline_by_actor_system_and_kind on timeline_content (actor, system_key, kind, seq);
