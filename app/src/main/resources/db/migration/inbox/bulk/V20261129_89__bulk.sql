-- What somebody has ordered to be sorted at once from a list that is longer than a page (S12): which list, what for, how far it
-- has come. Nothing of what is in the list stands here; each that is sorted has a record of its own.
create schema bulk;

create table bulk.sorting (
    id uuid primary key,
    person uuid not null references access.person (id),
    kind text not null,
    -- the list, as the end of its address and without the words that were searched for
    list text not null,
    -- the words, as long as they are needed to go on
    words text,
    searched boolean not null,
    -- where the person answered when it was ordered
    accounts uuid[] not null,
    ordered_at timestamptz not null,
    counted int not null,
    more boolean not null,
    state text not null check (state in ('RUNNING', 'STOPPED', 'BROKEN', 'FINISHED')),
    moved_at timestamptz not null,
    -- where the next portion begins; null at the beginning, and when nothing is left
    place text,
    walked int not null default 0,
    sorted int not null default 0,
    -- whether the person has lost the right to some of the accounts meanwhile
    lost boolean not null default false,
    check (state <> 'FINISHED' or words is null and place is null)
);
create index sorting_open on bulk.sorting (person, ordered_at) where state <> 'FINISHED';
create index sorting_still on bulk.sorting (moved_at) where state in ('STOPPED', 'BROKEN');

-- How many were left alone, and why.
create table bulk.left_alone (
    sorting uuid not null references bulk.sorting (id),
    reason text not null,
    number int not null,
    primary key (sorting, reason)
);
