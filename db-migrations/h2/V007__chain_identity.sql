-- Names this chain in what is exported, so that another database's heads are not taken for this one's.
alter table timeline_head add column chain varchar(36);
update timeline_head set chain = cast(random_uuid() as varchar(36));
alter table timeline_head alter column chain set not null;
