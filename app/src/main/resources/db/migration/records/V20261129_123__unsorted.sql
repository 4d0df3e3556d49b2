-- What nobody has decided on and was not history when it came, for those who are told that it has waited too long (S12).
create index contribution_undecided on records.contribution (account, written_at)
    where direction = 'RECEIVED' and registration = 'UNDECIDED' and captured_at - written_at <= interval '30 days';
