-- Who answers for an account is told at most once an hour what came to be owed there (S3): up to when the accounts were told
-- that have had a letter within the hour. All others were told up to inbox.late_told.
create table inbox.told_lately (account uuid primary key, until timestamptz not null);

-- Of which account it is, so that what is found within that hour stands in the letter after it.
alter table inbox.found_late add column account uuid;
update inbox.found_late late set account = item.account from inbox.item item where item.contribution = late.contribution;
delete from inbox.found_late where account is null;
alter table inbox.found_late alter column account set not null;
