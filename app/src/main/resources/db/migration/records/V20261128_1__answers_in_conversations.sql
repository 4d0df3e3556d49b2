-- What we have said in each conversation, in order: whether somebody has been answered is asked for every message that comes.
create index contribution_said_by_us on records.contribution (account, thread, written_at, id)
    where direction = 'DRAWN_UP' and kind = 'DIRECT_MESSAGE';
