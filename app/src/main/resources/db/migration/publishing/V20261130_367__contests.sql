-- A draft that is a contest, and what whoever takes part is to know (P8). Lives and is thrown with the draft while that
-- is no record; what has gone out is never thrown.
create table publishing.contest (
    draft uuid primary key references publishing.draft on delete cascade,
    version integer not null,
    area uuid references access.service_area (id),
    organiser uuid,
    prize text not null,
    choosing text,
    closes timestamptz,
    told_by date,
    told_how text not null,
    who text not null,
    -- the lowest age; 0 for none
    age integer not null check (age between 0 and 120),
    link text not null,
    -- whether it costs nothing to take part, and whether the platforms' terms are read
    free boolean not null,
    terms boolean not null,
    -- from and to which day the people below see the entries
    access_from date,
    access_until date,
    changed_by_name text not null,
    changed_at timestamptz not null,
    winners_told_by text,
    winners_told_at timestamptz,
    data_thrown_by text,
    data_thrown_at timestamptz,
    check (access_until >= access_from)
);
create index contest_by_draft on publishing.contest (draft desc);

create table publishing.contest_access (
    draft uuid not null references publishing.contest on delete cascade,
    person uuid not null,
    primary key (draft, person)
);
create index contest_access_of_person on publishing.contest_access (person, draft);
