-- An own post that must go from its platform (H7): why, by when, and what came of it.
create table publishing.retraction (
    id uuid primary key,
    publication uuid not null references platforms.publication,
    account uuid not null references accounts.account,
    cause text not null check (cause in ('WITHDRAWN', 'ENDED', 'BY_HAND')),
    -- in words, where a person has said so
    reason text not null default '',
    made_by text not null,
    made_at timestamptz not null,
    due_at timestamptz not null,
    outcome text check (outcome in ('REMOVED', 'DONE_BY_HAND', 'GONE', 'NEVER_OUT', 'DISMISSED')),
    closed_at timestamptz,
    closed_by text,
    -- how it was seen that it is gone, or why it may stay
    words text not null default '',
    check ((outcome is null) = (closed_at is null))
);
create unique index retraction_once on publishing.retraction (publication) where closed_at is null;
create index retraction_open on publishing.retraction (due_at, id) where closed_at is null;
create index retraction_closed on publishing.retraction (closed_at desc, id desc) where closed_at is not null;
create index retraction_publication on publishing.retraction (publication, closed_at);
