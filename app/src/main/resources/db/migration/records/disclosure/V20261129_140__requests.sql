-- Requests for public records (H6; TF 2 kap. 15-19 §§). What somebody asks for, how it is wanted and when it came; never who or
-- why, unless the person has told. What was given out to whom is kept: nothing here is ever deleted.
create table records.disclosure (
    id uuid primary key,
    -- by which whoever asked follows it; nobody can guess it
    reference text not null unique,
    -- the form it came in; the same form twice is one request
    form uuid unique,
    -- empty where the request stands in a document that is kept
    what text not null,
    wish text not null check (wish in ('PAGE', 'MAIL', 'PAPER', 'REPLY')),
    format text not null check (format in ('PDF', 'CSV', 'JSON')),
    contact text,
    -- the document that is the request
    source uuid unique references records.contribution,
    arrived_at timestamptz not null,
    -- when the answer that is waited for now was asked for: the request itself, or a decision in writing
    clock_from timestamptz not null,
    noted_at timestamptz not null,
    noted_by text not null,
    state text not null check (state in ('RECEIVED', 'UNDER_WAY', 'DISCLOSED', 'PARTLY_REFUSED', 'REFUSED',
        'DECISION_ASKED', 'APPEALED', 'WITHDRAWN')),
    handler uuid,
    handler_label text,
    closed_at timestamptz,
    check (source is not null or length(what) > 0),
    check ((handler is null) = (handler_label is null)),
    check ((closed_at is not null) = (state in ('DISCLOSED', 'PARTLY_REFUSED', 'REFUSED', 'WITHDRAWN')))
);
create index disclosure_open on records.disclosure (clock_from, id) where closed_at is null;
create index disclosure_closed on records.disclosure (closed_at desc, id desc) where closed_at is not null;

-- What was done with it, in order.
create table records.disclosure_step (
    number bigint generated always as identity primary key,
    disclosure uuid not null references records.disclosure,
    at timestamptz not null,
    by text not null,
    said text not null,
    note text not null
);
create index disclosure_steps on records.disclosure_step (disclosure, number);
