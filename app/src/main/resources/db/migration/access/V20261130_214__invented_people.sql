-- Whether the people are the invented ones of the demo. The two are never mixed: the invented have a password that everybody
-- may know. Before this only the demo had people.
alter table access.organisation_file add column demo boolean not null default true;
alter table access.organisation_file alter column demo drop default;
