-- Since when a person has a role, for the internal control; null when it was given before this was noted.
alter table access.person_role add column since timestamptz;
alter table access.person_role alter column since set default now();
