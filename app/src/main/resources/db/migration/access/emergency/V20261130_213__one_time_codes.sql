-- Codes that open Uppsikt once for whoever has the server in hand: the first administrator, and in need. Only the hash is
-- here. A used one stays: who said they were, when and why.
create table access.one_time_code (
    id uuid primary key,
    code_hash char(64) not null unique,
    made_at timestamptz not null default now(),
    ends_at timestamptz not null,
    used_at timestamptz,
    used_by text,
    reason text,
    check ((used_at is null) = (used_by is null) and (used_at is null) = (reason is null))
);
