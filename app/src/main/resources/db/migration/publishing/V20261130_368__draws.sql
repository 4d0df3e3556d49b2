-- Each draw: among which entries, by which number, and which one it was. Anybody can do the same sum again.
create table publishing.contest_draw (
    id uuid primary key,
    draft uuid not null references publishing.contest,
    -- one for each person, in the order of their ids
    lots uuid[] not null,
    seed bytea not null,
    by_name text not null,
    at timestamptz not null
);
create index draw_of_contest on publishing.contest_draw (draft, id);

create table publishing.contest_winner (
    draft uuid not null references publishing.contest,
    contribution uuid not null,
    -- null where a jury chose
    draw uuid references publishing.contest_draw,
    by_name text not null,
    at timestamptz not null,
    primary key (draft, contribution)
);
