insert into timeline_head (id, seq, hash) values (1, 0, decode(repeat('00', 32), 'hex'));

create function refuse_timeline_change() returns trigger language plpgsql as $$
begin
    raise exception 'the timeline is append-only: % on % is refused', tg_op, tg_table_name;
end
$$;
create trigger timeline_entry_is_append_only before update or delete on timeline_entry for each row execute function refuse_timeline_change();
create trigger timeline_entry_is_not_truncated before truncate on timeline_entry for each statement execute function refuse_timeline_change();
create trigger timeline_content_is_not_rewritten before update on timeline_content for each row execute function refuse_timeline_change();
create trigger timeline_content_is_not_truncated before truncate on timeline_content for each statement execute function refuse_timeline_change();
