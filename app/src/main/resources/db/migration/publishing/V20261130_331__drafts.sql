-- What is to be said, while it is written, approved and waits for its time. What has gone out is a publication and a
-- contribution; a draft that never does is no public record and is thrown (TF 2 kap. 12 §).
create table publishing.draft (
    id uuid primary key,
    state text not null,
    form text not null,
    title text not null,
    text text not null,
    due timestamptz,
    sharing text not null,
    shared_with text not null,
    film_told boolean not null,
    version integer not null,
    made_by uuid not null,
    area uuid not null,
    changed_by uuid not null,
    changed_by_name text not null,
    changed_at timestamptz not null,
    -- the page in a browser that it was saved from
    changed_in uuid not null,
    -- which of the submissions holds
    submission integer not null default 0
);
create index draft_by_time on publishing.draft (due) where due is not null;
create index draft_by_state on publishing.draft (state, changed_at desc, id desc);

create table publishing.target (
    draft uuid not null references publishing.draft on delete cascade,
    account uuid not null references accounts.account,
    place integer not null,
    -- its own words; null where it has the common ones
    wording text,
    -- once it is ordered
    publication uuid,
    primary key (draft, account)
);
create index target_of_account on publishing.target (account, draft);
create unique index target_of_publication on publishing.target (publication) where publication is not null;

create table publishing.chosen (
    draft uuid not null references publishing.draft on delete cascade,
    place integer not null,
    asset uuid not null,
    primary key (draft, place)
);
create index chosen_asset on publishing.chosen (asset);

-- Each time that somebody asked for approval: what it was then, and what came of it.
create table publishing.submission (
    draft uuid not null references publishing.draft on delete cascade,
    number integer not null,
    -- as a person reads it, with what the pictures show
    content text not null,
    by_name text not null,
    by uuid not null,
    at timestamptz not null,
    decision text,
    decided_by uuid,
    decided_by_name text,
    decided_at timestamptz,
    words text not null default '',
    primary key (draft, number)
);

-- What was let out in spite of the gate: what was missing then, and why.
create table publishing.override (
    draft uuid not null references publishing.draft on delete cascade,
    requirement text not null,
    -- a print of what was missing
    missing text not null,
    reason text not null,
    by uuid not null,
    by_name text not null,
    at timestamptz not null,
    primary key (draft, requirement)
);

create table publishing.remark (
    id uuid primary key,
    draft uuid not null references publishing.draft on delete cascade,
    text text not null,
    by_name text not null,
    at timestamptz not null
);
create index remark_of_draft on publishing.remark (draft, id);
