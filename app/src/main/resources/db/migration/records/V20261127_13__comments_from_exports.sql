-- What others have written on a page is in an export only beside the pictures of an album. Whether an account has such comments
-- is asked for every delivery, and nearly always answered by an empty index.
create index contribution_exported_comments on records.contribution (account)
    where kind = 'COMMENT' and direction = 'RECEIVED' and key like 'export:%';
