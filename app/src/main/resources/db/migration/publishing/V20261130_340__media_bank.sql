-- Pictures and films that go out (P10), handed in once: as they came, and as they are published. Their bytes lie with other media,
-- by their fingerprints. What is said of one is its own, wherever it is used.
create table publishing.asset (
    id uuid primary key,
    owner uuid not null references access.service_area (id),
    name text not null,
    original_sha256 bytea not null check (length(original_sha256) = 32),
    original_mime text not null,
    original_size bigint not null,
    sha256 bytea not null check (length(sha256) = 32),
    mime text not null,
    size bigint not null,
    bare boolean not null,
    small_sha256 bytea check (length(small_sha256) = 32),
    small_mime text,
    small_size bigint,
    width int not null,
    height int not null,
    length_ms bigint,
    alt_text text not null default '',
    decorative boolean not null default false,
    speech text not null,
    captions_sha256 bytea check (length(captions_sha256) = 32),
    captions_mime text,
    captions_size bigint,
    captions_original_sha256 bytea check (length(captions_original_sha256) = 32),
    captions_original_mime text,
    captions_original_size bigint,
    captions_name text,
    captions_language text,
    person uuid not null,
    by text not null,
    at timestamptz not null,
    version int not null default 1
);
create index asset_owner on publishing.asset (owner, id);
create index asset_original on publishing.asset (original_sha256);
create index asset_published on publishing.asset (sha256);
create index asset_small on publishing.asset (small_sha256) where small_sha256 is not null;
create index asset_captions on publishing.asset (captions_sha256) where captions_sha256 is not null;
create index asset_captions_original on publishing.asset (captions_original_sha256) where captions_original_sha256 is not null;
