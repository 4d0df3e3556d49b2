-- Packages of one account and one year, and what went into each.
create schema if not exists archive;

create table archive.year_package (
    id uuid primary key,
    account uuid not null,
    year int not null,
    name text not null,
    ordered_by text not null,
    -- also the package's clock: built again from the same data with the same clock, it is the same byte for byte
    ordered_at timestamptz not null,
    state text not null,
    step text not null,
    done bigint not null default 0,
    expected bigint not null default 0,
    stop_wanted boolean not null default false,
    happened text,
    remedy text,
    files bigint,
    size bigint,
    sha512 text,
    ready_at timestamptz,
    receipt text,
    receipt_by text,
    receipt_at timestamptz
);
create index on archive.year_package (account, year, ordered_at desc);
-- one at a time for an account and year
create unique index on archive.year_package (account, year) where state in ('ORDERED', 'PACKING');

-- What the package holds; kept, so that the receipt marks these and no others.
create table archive.packed_contribution (
    package uuid not null references archive.year_package on delete cascade,
    contribution uuid not null,
    thread text not null,
    at timestamptz not null,
    kind text not null,
    visibility text not null,
    withdrawn boolean not null,
    reworded boolean not null,
    archived boolean not null default false,
    primary key (package, contribution)
);
create index on archive.packed_contribution (package, contribution) where not archived;

-- One post or conversation and its place among those that begin the same month.
create table archive.packed_thread (
    package uuid not null references archive.year_package on delete cascade,
    month int not null,
    place int not null,
    thread text not null,
    primary key (package, month, place)
);

create table archive.packed_original (
    package uuid not null references archive.year_package on delete cascade,
    original bigint not null,
    primary key (package, original)
);

create table archive.packed_media (
    package uuid not null references archive.year_package on delete cascade,
    media uuid not null,
    contribution uuid not null,
    hash text,
    mime text,
    size bigint,
    original_name text,
    source text,
    -- why the bytes are not there, in Swedish
    missing text,
    primary key (package, media)
);
create index on archive.packed_media (package, hash);
