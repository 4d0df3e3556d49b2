-- Who is alarmed: on duty for a time, or answering for accounts until further notice; for one account or for all of a unit's (S11).
-- Rows are never deleted: who was on duty when can always be told. Person is a colleague, written by name.
create table inbox.duty (
    id uuid primary key,
    task text not null check (task in ('DUTY', 'OWNER')),
    account uuid,
    service_area uuid,
    name text not null,
    mail text not null,
    phone text not null,
    from_at timestamptz not null,
    until_at timestamptz,
    written_by text not null,
    written_at timestamptz not null,
    withdrawn_by text,
    withdrawn_at timestamptz,
    check ((account is null) <> (service_area is null)),
    check ((task = 'OWNER') = (until_at is null)),
    check (until_at is null or from_at < until_at),
    check (mail <> '' or phone <> '')
);
create index on inbox.duty (account) where withdrawn_at is null;
create index on inbox.duty (service_area) where withdrawn_at is null;

-- What may be danger to life and was told to somebody, once for each item; and who opened it.
create table inbox.alarm (
    contribution uuid primary key,
    account uuid not null,
    raised_at timestamptz not null,
    told int not null,
    opened_at timestamptz,
    opened_by text,
    passed_on_at timestamptz,
    passed_on int
);
create index on inbox.alarm (account, raised_at);
create index on inbox.alarm (account) where opened_at is null;
