-- Copies of pictures that fit what a platform takes, each made because somebody asked for it (P10). The picture stays as it is.
create table publishing.fitted_copy (
    asset uuid not null references publishing.asset on delete cascade,
    sha256 bytea not null check (length(sha256) = 32),
    mime text not null,
    size bigint not null,
    by text not null,
    at timestamptz not null,
    primary key (asset, sha256)
);
create index fitted_copy_bytes on publishing.fitted_copy (sha256);
