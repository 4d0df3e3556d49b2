-- The same comment comes under several names that end with the same number.
create index contribution_comment_number on records.contribution (account, (substring(key from '[0-9]+$')))
    where kind in ('COMMENT', 'MENTION');
create index contribution_answered_number on records.contribution (account, (substring(parent from '[0-9]+$')))
    where kind = 'COMMENT' and parent <> thread;
