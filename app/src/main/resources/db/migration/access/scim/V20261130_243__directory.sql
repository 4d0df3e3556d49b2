-- What the municipality's directory tells by SCIM 2.0 (RFC 7643, 7644): people and groups as it has them, and no more of them
-- than is used here. Nothing is deleted: what is taken away in the directory is marked, and what it stood for stays.
create table access.scim_token (
    id uuid primary key,
    token_hash char(64) not null unique,
    name text not null,
    made_by text not null,
    made_at timestamptz not null default now(),
    used_at timestamptz,
    revoked_by text,
    revoked_at timestamptz,
    check ((revoked_by is null) = (revoked_at is null))
);

create table access.scim_user (
    id uuid primary key,
    user_name text not null,
    external_id text,
    given_name text not null,
    family_name text not null,
    display_name text not null,
    title text not null,
    mail text not null,
    department text not null,
    manager text not null,
    active boolean not null,
    -- who it is here; nobody while nothing is allowed
    person uuid references access.person,
    -- why nothing is allowed, and on which word it hangs; empty when something is
    problem text not null default '',
    version int not null default 1,
    made_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    deleted_at timestamptz
);
create unique index on access.scim_user (lower(user_name)) where deleted_at is null;
create unique index on access.scim_user (external_id) where deleted_at is null;
create unique index on access.scim_user (person) where deleted_at is null;

create table access.scim_group (
    id uuid primary key,
    display_name text not null,
    external_id text,
    version int not null default 1,
    made_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    deleted_at timestamptz
);
create unique index on access.scim_group (lower(display_name)) where deleted_at is null;

create table access.scim_member (
    group_id uuid not null references access.scim_group,
    user_id uuid not null references access.scim_user,
    primary key (group_id, user_id)
);
create index on access.scim_member (user_id);
