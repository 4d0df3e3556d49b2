-- What one person wrote to an account before (S10), along each shelf that somebody may read (B6). What is never shown and what is
-- disposed of is not in it, and nothing in it tells what anybody thinks.
create index contribution_earlier on records.contribution (account, confidential, author_platform_id, written_at, id)
    where direction = 'RECEIVED' and author_platform_id is not null and not never_shown and retention <> 'DISPOSED';
