-- From where requests without a name came the last ten minutes, as prints under a key that is not here: counted by all nodes
-- together, in no copy and on no other server, and forgotten with a crash (decision 0098).
create unlogged table records.asked_lately (
    print bytea not null,
    at timestamptz not null
);

create index on records.asked_lately (print, at);
create index on records.asked_lately (at);
