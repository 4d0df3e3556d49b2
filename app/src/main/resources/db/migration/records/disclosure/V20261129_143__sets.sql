-- What belongs to a request. Each is on hold for as long as the request is (records.hold, with the request as its cause).
create table records.disclosure_item (
    disclosure uuid not null references records.disclosure,
    contribution uuid not null references records.contribution,
    written_at timestamptz not null,
    added_at timestamptz not null,
    added_by text not null,
    primary key (disclosure, contribution)
);
create index disclosure_items_in_order on records.disclosure_item (disclosure, written_at, contribution);

-- All that a search finds, added in portions. The words of the search are gone when it is over.
create table records.disclosure_gathering (
    id uuid primary key,
    disclosure uuid not null references records.disclosure,
    words text not null,
    accounts uuid[] not null,
    from_at timestamptz,
    before_at timestamptz,
    last uuid,
    added int not null default 0,
    state text not null check (state in ('RUNNING', 'DONE', 'BROKEN')),
    person uuid not null,
    begun_at timestamptz not null,
    ended_at timestamptz
);
create unique index one_gathering_at_a_time on records.disclosure_gathering (disclosure) where state = 'RUNNING';
create index gatherings_of_a_request on records.disclosure_gathering (disclosure, begun_at desc);
