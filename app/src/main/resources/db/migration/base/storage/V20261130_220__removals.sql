-- An S3 store has no locks: whoever takes a file away says so here first, and whoever puts the same bytes there looks here
-- afterwards. Only names of files, which are fingerprints.
create schema if not exists storage;

create table storage.removal (
    name text primary key,
    begun_at timestamptz not null,
    over boolean not null default false
);
create index on storage.removal (begun_at);
