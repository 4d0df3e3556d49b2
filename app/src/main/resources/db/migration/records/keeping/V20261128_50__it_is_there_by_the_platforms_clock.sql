-- What the platform told of going away and of being there is kept until it cannot matter any more, so that the order in
-- which it is read does not: a restoration may be read before the removal that it undoes.
alter table records.contribution
    -- each time it was told gone since it was last there, and by whom: the time, a slash, the word of gone_by or nothing
    add column told_gone text,
    add column stood_at timestamptz;

update records.contribution
set told_gone = to_char(gone_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '/' || coalesce(gone_by, '')
where gone_at is not null;
