-- An account stands in the register from its first draft; the platform names it later.
alter table accounts.account alter column platform_id drop not null;
alter table accounts.account add constraint named_when_in_use
    check (platform_id is not null or status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'CLOSED'));

-- The application for an account and its plan (K2); the plan lives on with the account.
create table accounts.application (
    account uuid primary key references accounts.account,
    state text not null
        check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'REOPENED')),
    version int not null,
    plan jsonb not null,
    changed_by text not null,
    changed_at timestamptz not null
);

-- Every step of it, with the plan as it was.
create table accounts.application_step (
    account uuid not null references accounts.application,
    number int not null,
    state text not null,
    plan jsonb not null,
    reasons jsonb not null,
    actor text not null,
    at timestamptz not null,
    guideline int not null,
    primary key (account, number)
);

-- Who edits an account (K3). Person is an id of access; who has left is kept.
create table accounts.editor (
    id bigint generated always as identity primary key,
    account uuid not null references accounts.account,
    person uuid not null,
    contact text not null,
    since timestamptz not null,
    added_by text not null,
    until timestamptz,
    ended_by text
);
create unique index on accounts.editor (account, person) where until is null;
