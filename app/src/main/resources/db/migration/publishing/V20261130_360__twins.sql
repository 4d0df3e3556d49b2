-- What everybody needs to know is said in sign language and in other languages too (P5).

-- Which accounts speak another language than the rest: there a twin goes out.
create table publishing.twin_account (
    account uuid primary key references accounts.account,
    language text not null,
    said_by text not null,
    said_at timestamptz not null
);

-- What somebody has said of a draft: in which languages it is needed. None: it need not be in any.
create table publishing.informational (
    draft uuid primary key references publishing.draft on delete cascade,
    languages text[] not null,
    said_by text not null,
    said_at timestamptz not null
);

-- A pair: what has gone out, and the same in another language, by when it is to be there.
create table publishing.twin (
    id uuid primary key,
    draft uuid references publishing.draft on delete set null,
    -- as what it went out first, and where
    publication uuid not null references platforms.publication,
    account uuid not null references accounts.account,
    -- all that it was written for
    accounts uuid[] not null,
    language text not null,
    made_by text not null,
    made_at timestamptz not null,
    due_at timestamptz not null,
    -- where the twin is written
    written uuid references publishing.draft on delete set null,
    outcome text check (outcome in ('OUT', 'LINKED', 'NOT_NEEDED', 'ORIGINAL_GONE')),
    closed_at timestamptz,
    closed_by text,
    -- how somebody saw that it is there, or why it is not needed
    words text not null default '',
    -- as what the twin went out; null when it was made elsewhere
    became uuid references platforms.publication,
    link text,
    check ((outcome is null) = (closed_at is null))
);
-- Several accounts out of one draft are one pair.
create unique index twin_once on publishing.twin (draft, language);
create unique index twin_written on publishing.twin (written) where written is not null;
create index twin_open on publishing.twin (due_at, id) where closed_at is null;
create index twin_closed on publishing.twin (closed_at desc, id desc) where closed_at is not null;
