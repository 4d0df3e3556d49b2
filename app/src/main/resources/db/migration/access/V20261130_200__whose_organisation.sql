-- Whether the organisation was last filled for the made-up municipality. Before this was noted only that one had people with
-- rights.
alter table access.organisation_file add column demo boolean;
update access.organisation_file set demo = exists (select from access.person_role);
alter table access.organisation_file alter column demo set not null;
