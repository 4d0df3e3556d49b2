-- Imports of what platforms let one save (A5): what was ordered, how far it has come, what it gave.
create schema if not exists archive;

create table archive.import (
    id uuid primary key,
    account uuid not null,
    state text not null check (state in
        ('WAITING', 'RUNNING', 'STOPPING', 'STOPPED', 'FAILED', 'REFUSED', 'DONE')),
    ordered_by text not null,
    ordered_at timestamptz not null,
    ended_at timestamptz,
    trouble text,
    -- The next element to read; moved in the transaction that keeps what came before it.
    file int not null default 0,
    element int not null default 0,
    files int,
    taken bigint not null default 0,
    completed bigint not null default 0,
    known bigint not null default 0,
    media bigint not null default 0,
    media_bytes bigint not null default 0,
    repaired bigint not null default 0,
    notes bigint not null default 0
);

create index on archive.import (account, ordered_at desc);

-- Two imports of one account at a time would only read the same things twice.
create unique index import_one_at_a_time on archive.import (account)
    where state in ('WAITING', 'RUNNING', 'STOPPING');

create table archive.import_part (
    import uuid not null references archive.import,
    number int not null,
    name text not null,
    path text not null,
    ours boolean not null,
    size bigint not null,
    modified timestamptz not null,
    sha256 text,
    primary key (import, number)
);

create table archive.import_count (
    import uuid not null references archive.import,
    kind text not null,
    year int not null,
    taken bigint not null,
    completed bigint not null,
    known bigint not null,
    primary key (import, kind, year)
);

create table archive.import_note (
    import uuid not null references archive.import,
    number bigint generated always as identity,
    sentence text not null,
    file text not null,
    element int not null,
    primary key (import, number)
);

-- Which imported contribution a medium came with, so that the same picture in an album is not taken for another post.
create table archive.import_media (
    account uuid not null,
    sha256 text not null,
    key text not null,
    primary key (account, sha256)
);
