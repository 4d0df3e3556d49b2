-- An import is done only when every file in its plan was read to its very end and nothing was left; else it ends as incomplete
-- and says what was not read.
alter table archive.import drop constraint import_state_check;
alter table archive.import add constraint import_state_check check (state in
    ('WAITING', 'RUNNING', 'STOPPING', 'STOPPED', 'FAILED', 'REFUSED', 'INCOMPLETE', 'DONE'));

-- How many of its files have been read to their end; moved together with the position.
alter table archive.import add column files_read int not null default 0;
update archive.import set files_read = file where state in ('WAITING', 'RUNNING', 'STOPPING', 'STOPPED', 'FAILED');

-- Whether the remark tells of something that may belong to the records and was not read.
alter table archive.import_note add column unread boolean not null default false;
