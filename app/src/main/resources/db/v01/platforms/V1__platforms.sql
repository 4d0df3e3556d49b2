create schema platforms;

-- What the municipality's app at a platform is known by. Secrets are sealed with a key that is not in this database.
create table platforms.app (
    platform text primary key,
    app_id text not null,
    secret bytea not null,
    verify_token bytea not null
);

create table platforms.connection (
    account uuid primary key,
    platform text not null,
    page text not null,
    token bytea not null,
    state text not null check (state in ('NEW', 'LIVE', 'TOKEN_DEAD')),
    connected_at timestamptz not null,
    subscribed_at timestamptz,
    last_event_at timestamptz,
    last_poll_at timestamptz,
    poll_ok_at timestamptz,
    token_checked_at timestamptz,
    token_expires_at timestamptz,
    budget_used int,
    budget_seen_at timestamptz,
    rest_until timestamptz,
    problem text,
    problem_words text,
    problem_at timestamptz,
    missed_at timestamptz,
    missed_count int not null default 0,
    unique (platform, page)
);

-- A command to a platform. "attempt" guards against a task that was taken for dead and wakes up.
create table platforms.command (
    id uuid primary key,
    account uuid not null,
    about uuid not null,
    about_key text not null,
    deed text not null,
    text text,
    once text unique,
    state text not null check (state in
        ('WAITING', 'UNDER_WAY', 'RETRYING', 'BEING_LOOKED_UP', 'BY_HAND', 'DONE', 'FAILED')),
    problem text,
    problem_words text,
    ordered_at timestamptz not null,
    ordered_by text not null,
    settled_at timestamptz,
    result text,
    proof text,
    attempt int not null,
    sent_at timestamptz,
    next_at timestamptz
);

create index on platforms.command (about, ordered_at);
create index on platforms.command (account) where state not in ('DONE', 'FAILED');
create unique index one_open_command_of_a_kind on platforms.command (about, deed)
    where deed in ('HIDE', 'UNHIDE', 'REMOVE') and state not in ('DONE', 'FAILED');

-- Originals that could not be read; they lie in the journal and can be tried again.
create table platforms.unread (
    original bigint primary key,
    source text not null,
    reason text not null,
    seen_at timestamptz not null
);

-- Attempts at media that would not come, and claims by whoever is fetching now.
create table platforms.media_attempt (
    media uuid primary key,
    attempts int not null,
    next_at timestamptz not null
);
