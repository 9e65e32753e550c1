-- Words in the middle of words are found by threes of letters. The extension is a trusted one: the owner of a database may
-- create it. Where that is forbidden, search works all the same and takes longer.
do $$
begin
    create extension if not exists pg_trgm;
exception
    when insufficient_privilege or undefined_file or feature_not_supported then
        raise warning 'pg_trgm is not there: searching incidents reads all of their texts';
end
$$;
do $$
begin
    if exists (select 1 from pg_extension where extname = 'pg_trgm') then
        execute 'create index incident_text_by_words on incident_text using gin (words gin_trgm_ops)';
    end if;
end
$$;
