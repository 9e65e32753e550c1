-- "From → to, for whom" of a restore as it was proposed: what is in force later must not change what somebody decided on.
alter table restore_item add column switch_name varchar(200);
alter table restore_item add column from_label varchar(200);
alter table restore_item add column to_label varchar(200);
alter table restore_item add column scope varchar(100000);
