-- Originals lie gathered in a package, one container a month (and more when a month is large): which month each came, and
-- in which of the month's containers it lies. Null in packages made before they were gathered.
alter table archive.packed_original
    add column month int,
    add column part int,
    add column size bigint,
    add column content_type text;
create index packed_original_place on archive.packed_original (package, month, part, original) where not withheld;

-- The fingerprint that the bytes had when they were packed, when it was another than the one taken when they came.
alter table archive.packed_media add column found text;
create index packed_media_by_hash on archive.packed_media (package, hash collate "C") where missing is null;

-- What did not agree with the fingerprints taken when it came, when the package was made. It is packed as it is, and told.
create table archive.packed_deviation (
    package uuid not null references archive.year_package on delete cascade,
    number bigint generated always as identity,
    subject text not null check (subject in ('CONTRIBUTION', 'ORIGINAL', 'MEDIUM', 'EXPORT')),
    -- the file in the package, or what the contribution is called there
    name text not null,
    contribution uuid,
    sentence text not null,
    expected text,
    found text,
    primary key (package, number)
);
create index on archive.packed_deviation (package, contribution);

-- The exports that told of the year's contributions, as they were handed in.
create table archive.packed_export (
    package uuid not null references archive.year_package on delete cascade,
    place int not null,
    sha256 text,
    name text not null,
    size bigint not null,
    handed_in_at timestamptz not null,
    handed_in_by text not null,
    -- why it is not in the package, in Swedish
    missing text,
    primary key (package, place)
);
