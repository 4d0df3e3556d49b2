-- The names that exports' contributions were given by us, where the same contribution has another key: its
-- name on the platform, or the name it got from an earlier export. Conversations have such names too.
create table records.also_known (
    account uuid not null,
    name text not null,
    key text not null,
    -- the original that showed that they are the same
    original bigint not null references records.original,
    primary key (account, name)
);
create index on records.also_known (account, key);
