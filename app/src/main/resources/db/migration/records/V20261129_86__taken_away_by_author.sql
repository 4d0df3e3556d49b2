-- What of one person's has been taken away, to be weighed when a block is decided (M7). Most of what is kept is not in it.
create index contribution_taken_away on records.contribution (account, author_platform_id, written_at desc, id desc)
    where visibility in ('HIDDEN', 'REMOVED') and direction = 'RECEIVED';
