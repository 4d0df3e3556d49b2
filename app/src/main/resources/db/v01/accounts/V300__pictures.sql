-- Profile and cover images in versions, and whether a person has found the coat of arms in them (K4). A picture is never
-- changed; a new one is a new version.
create table accounts.picture (
    id uuid primary key,
    account uuid not null references accounts.account,
    place text not null check (place in ('PROFILE', 'COVER')),
    number int not null,
    description text not null,
    original bytea not null,
    sha256 char(64) not null,
    shown bytea not null,
    put_by text not null,
    put_at timestamptz not null,
    coat text check (coat in ('ABSENT', 'PRESENT')),
    judged_by text,
    judged_at timestamptz,
    unique (account, place, number)
);
