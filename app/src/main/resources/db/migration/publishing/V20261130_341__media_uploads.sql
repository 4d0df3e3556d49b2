-- Files on their way into the media bank, part by part. The parts lie on the shelf of uploads, named by where they begin; how much
-- has come is here alone, so that the same part twice is one. What nobody goes on with for a day is forgotten.
create table publishing.upload (
    id uuid primary key,
    person uuid not null,
    name text not null,
    size bigint not null check (size > 0),
    head_sha256 bytea not null check (length(head_sha256) = 32),
    kept bigint not null,
    touched_at timestamptz not null,
    claimed_at timestamptz,
    asset uuid,
    check (kept between 0 and size)
);
-- The same file that one person hands in again goes on.
create unique index upload_same on publishing.upload (person, name, size, head_sha256) where asset is null;
create index upload_touched on publishing.upload (touched_at);
