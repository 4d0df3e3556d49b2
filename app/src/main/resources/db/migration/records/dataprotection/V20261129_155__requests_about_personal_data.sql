-- What somebody asks about their own personal data (GDPR articles 15-21): what, when it came, by when it is answered, and the answer
-- as it was given. Nothing here is ever deleted.
create table records.data_request (
    id uuid primary key,
    -- the form it came in; the same form twice is one request
    form uuid not null unique,
    kind text not null check (kind in ('ERASURE', 'ACCESS', 'RECTIFICATION', 'OBJECTION')),
    person text not null check (length(person) > 0),
    what text not null,
    contact text not null,
    -- the document that somebody had before them
    source uuid references records.contribution,
    arrived_at timestamptz not null,
    due_at timestamptz not null,
    extended boolean not null default false,
    noted_at timestamptz not null,
    noted_by text not null,
    state text not null check (state in ('RECEIVED', 'UNDER_WAY', 'GRANTED', 'PARTLY_GRANTED', 'REFUSED', 'WITHDRAWN')),
    -- the latest answer, as it was given
    answer text not null default '',
    closed_at timestamptz,
    -- the request for public records by which an extract is given out
    disclosure uuid references records.disclosure,
    check ((closed_at is null) = (state in ('RECEIVED', 'UNDER_WAY')))
);
create index data_request_open on records.data_request (due_at, id) where closed_at is null;
create index data_request_closed on records.data_request (closed_at desc, id desc) where closed_at is not null;

-- What was done with it, in order, each answer too.
create table records.data_request_step (
    number bigint generated always as identity primary key,
    request uuid not null references records.data_request,
    at timestamptz not null,
    by text not null,
    said text not null,
    note text not null
);
create index data_request_steps on records.data_request_step (request, number);

-- What was found about the person.
create table records.data_request_item (
    request uuid not null references records.data_request,
    contribution uuid not null references records.contribution,
    added_at timestamptz not null,
    added_by text not null,
    primary key (request, contribution)
);

create trigger data_request_step_stays before update or delete or truncate on records.data_request_step
    for each statement execute function records.only_added_to();

create view records.data_request_print as
select id as key, ledger.print(to_jsonb(x)) as print from records.data_request x;

create view records.data_request_step_print as
select request as key, ledger.print(jsonb_agg(to_jsonb(x) order by number)) as print
from records.data_request_step x group by request;

create view records.data_request_item_print as
select request as key, ledger.print(jsonb_agg(to_jsonb(x) order by contribution)) as print
from records.data_request_item x group by request;

insert into ledger.vouched_sort (sort, kind, prints) values
    ('records.data_request', 'dataskydd', 'records.data_request_print'),
    ('records.data_request_step', 'dataskydd', 'records.data_request_step_print'),
    ('records.data_request_item', 'dataskydd', 'records.data_request_item_print');
