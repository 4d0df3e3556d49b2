-- What is handed over to the municipality's own register (H4), one row for each document; its id is the key that the receiver
-- knows it by, however often it is sent. A changed document is a new version of the same key. The round counts each time it is
-- to be sent, so that work ordered for an earlier one does nothing.
create table records.filing (
    contribution uuid primary key references records.contribution,
    account uuid not null,
    confidential boolean not null,
    committee uuid not null,
    of_case text not null,
    outer_case text not null,
    way text not null check (way in ('MAIL', 'FOLDER', 'REST')),
    state text not null check (state in ('PREPARED', 'SENT', 'CONFIRMED', 'UNCONFIRMED', 'REFUSED', 'STOPPED')),
    version int not null default 1,
    round int not null default 1,
    made_at timestamptz not null,
    due_at timestamptz not null,
    moved_at timestamptz not null,
    attempts int not null default 0,
    -- over all that was sent of this version
    content bytea check (length(content) = 32),
    outer_number text not null default '',
    trouble text not null default '',
    waits boolean not null generated always as
        (state <> 'CONFIRMED' and not (state = 'STOPPED' and trouble = '')) stored,
    check (state <> 'CONFIRMED' or outer_number <> '')
);

create index filings_that_wait on records.filing (account, confidential, due_at, contribution) where waits;
create index filings_over on records.filing (account, confidential, moved_at desc, contribution desc) where not waits;
create index filings_to_look_at on records.filing (due_at) where waits;
create index filings_by_number on records.filing (committee, outer_number) where outer_number <> '';
