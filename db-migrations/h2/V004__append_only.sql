insert into timeline_head (id, seq, hash) values (1, 0, X'0000000000000000000000000000000000000000000000000000000000000000');
create trigger timeline_entry_is_append_only before update, delete on timeline_entry for each row call 'dev.firebreak.timeline.AppendOnlyTrigger';
create trigger timeline_content_is_not_rewritten before update on timeline_content for each row call 'dev.firebreak.timeline.AppendOnlyTrigger';
