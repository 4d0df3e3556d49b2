-- Every time the log and what it vouches for was read again: how far it has come, and what was found.
create schema if not exists logbook;

create table logbook.verification (
    id uuid primary key,
    ordered_at timestamptz not null,
    ordered_by text not null,
    by_command boolean not null,
    -- how many of each sort; nothing where all is read
    sample int check (sample > 0),
    state text not null check (state in ('RUNNING', 'WHOLE', 'BROKEN')),
    -- the part that is being read, and where it goes on
    part text not null default '',
    place text not null default '',
    bytes bigint not null default 0,
    beat_at timestamptz not null,
    ended_at timestamptz,
    -- the end of the chain when it began, which the next time must still hold
    chain_place bigint not null,
    chain_hash bytea not null check (length(chain_hash) = 32),
    check ((state = 'RUNNING') = (ended_at is null))
);
create unique index verification_under_way on logbook.verification (by_command) where state = 'RUNNING';
create index verification_latest on logbook.verification (ordered_at desc);

create table logbook.verified_part (
    verification uuid not null references logbook.verification,
    part text not null,
    checked bigint not null,
    -- the first that is not as it was kept
    place text,
    expected text,
    found text,
    primary key (verification, part),
    check ((place is null) = (expected is null) and (place is null) = (found is null))
);
