-- What is to be mailed and what is to be told by the web hook: written with what it tells of, sent later by a task. The same
-- is told the same recipient once. Never what a citizen wrote, nor a citizen's name.
create schema if not exists mail;

create table mail.outgoing (
    id uuid primary key,
    about text not null,
    way text not null check (way in ('MAIL', 'HOOK')),
    recipient text not null,
    subject text not null,
    body text not null,
    ordered_at timestamptz not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
    attempts int not null default 0,
    ended_at timestamptz,
    trouble text not null default '',
    unique (about, way, recipient),
    check ((state = 'WAITING') = (ended_at is null))
);

create index on mail.outgoing (state, ordered_at) where state <> 'SENT';
