-- A picture that somebody has attached to an answer that is being written; its bytes lie with other media under their
-- fingerprint. It stays when the answer is refused or undone, and no answer loses its picture.
create table inbox.attached (
    id uuid primary key,
    contribution uuid not null,
    by uuid not null,
    sha256 bytea not null check (length(sha256) = 32),
    mime text not null,
    size bigint not null,
    name text not null,
    alt_text text not null,
    at timestamptz not null
);
