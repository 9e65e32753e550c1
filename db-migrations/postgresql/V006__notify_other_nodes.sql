-- Tells every node, at commit, which revision a system has reached: "system revision".
create function notify_revision() returns trigger language plpgsql as $$
begin
    perform pg_notify('firebreak_revision', new.system_key || ' ' || new.revision);
    return null;
end
$$;
create trigger ai_system_revision_is_told after insert or update of revision on ai_system for each row execute function notify_revision();
