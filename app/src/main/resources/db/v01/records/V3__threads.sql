-- The answers to one contribution, oldest first: a thread is read from here and never as a whole.
create index contribution_answers on records.contribution (account, parent, written_at, id) where parent is not null;
