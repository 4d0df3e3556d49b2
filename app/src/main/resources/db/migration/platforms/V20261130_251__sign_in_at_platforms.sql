-- A person on the way to a platform and back: by "state" the way back is known, and taken once. Sealed: what only we know of
-- the attempt, and the keys that came of it until the accounts are chosen. Gone within a quarter of an hour.
create table platforms.sign_in (
    state text primary key,
    account uuid not null,
    person uuid not null,
    verifier bytea not null,
    begun_at timestamptz not null,
    back_at timestamptz,
    offered bytea
);

-- With what a connection's key is renewed before it dies, sealed.
create table platforms.held_grant (
    account uuid primary key,
    refresh bytea not null,
    token_until timestamptz,
    until timestamptz
);
