-- The account register (K1). Owner and committee are ids of access.
create schema if not exists accounts;

create table accounts.account (
    id uuid primary key,
    kind text not null,
    platform text not null,
    platform_id text not null,
    handle text not null unique check (handle ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name text not null,
    address text not null,
    owner uuid not null,
    committee uuid not null,
    status text not null,
    relay boolean not null,
    unique (platform, platform_id)
);

create table accounts.status_change (
    account uuid not null references accounts.account,
    number int not null,
    from_status text,
    to_status text not null,
    actor text not null,
    at timestamptz not null,
    primary key (account, number)
);
