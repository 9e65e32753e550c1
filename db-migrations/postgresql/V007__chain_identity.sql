-- Names this chain in what is exported, so that another database's heads are not taken for this one's.
alter table timeline_head add column chain varchar(36);
update timeline_head set chain = cast(gen_random_uuid() as varchar(36));
alter table timeline_head alter column chain set not null;

-- Kinds are compared byte by byte: in most languages' collations a dot does not count.
alter table timeline_entry alter column kind type varchar(60) collate "C";
