-- Times during which a service area reaches an account that is not its own: relay weeks (K5) and time-limited
-- access (K6). Rows are never deleted: who answered for what, and when, can always be told.
create table accounts.turn (
    id uuid primary key,
    account uuid not null references accounts.account,
    host uuid not null,
    kind text not null check (kind in ('RELAY', 'LIMITED')),
    from_at timestamptz not null,
    until_at timestamptz not null,
    purpose text not null,
    granted_by text not null,
    granted_at timestamptz not null,
    withdrawn_by text,
    withdrawn_at timestamptz,
    received_by text,
    received_at timestamptz,
    check (from_at < until_at),
    check ((withdrawn_by is null) = (withdrawn_at is null)),
    check ((received_by is null) = (received_at is null))
);
create index turn_of_account on accounts.turn (account, from_at);
create index turn_running on accounts.turn (until_at, from_at);
