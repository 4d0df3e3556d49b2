-- The picture that goes along with an answer (S1); its bytes lie with other media under their fingerprint. What it shows is
-- said in our words, also where the platform takes none (lag 2018:1937).
create table platforms.command_picture (
    command uuid primary key references platforms.command,
    id uuid not null,
    sha256 bytea not null check (length(sha256) = 32),
    mime text not null,
    size bigint not null,
    name text not null,
    alt_text text not null
);
