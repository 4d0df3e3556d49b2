-- The page of rights shows a part at a time, by name.
create index person_by_name on access.person (last_name, first_name, username);
