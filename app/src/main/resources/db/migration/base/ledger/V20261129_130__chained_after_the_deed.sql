-- A deed writes its entry and goes; the chain is made afterwards. Here stand the entries that have no place in it yet, so that
-- nobody needs to look for them, and an entry that stands neither here nor in the chain has come in by another way.
create schema if not exists ledger;

create table ledger.unchained (entry bigint primary key)
    with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
