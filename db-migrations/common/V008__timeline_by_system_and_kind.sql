-- A page of one kind in one system: neither index alone finds a rare kind in a busy system without walking all of either.
create index timeline_by_system_and_kind on timeline_entry (system_key, kind, seq);
