-- What one who answers has handed over to a service area or a colleague (S7): who got it, until when they must say that they
-- have it, and how it ended. The item itself stays where it is, with its arrival and its deadline.
create schema assignment;

create table assignment.assignment (
    id uuid primary key,
    contribution uuid not null,
    account uuid not null,
    from_person uuid not null references access.person (id),
    from_label text not null,
    from_area uuid not null references access.service_area (id),
    to_area uuid not null references access.service_area (id),
    -- the colleague, when it was handed to one and not to the whole area
    to_person uuid references access.person (id),
    to_name text not null,
    -- whether they read it by the hand-over alone, having no right to the account
    lent boolean not null,
    word text not null,
    at timestamptz not null,
    remind_at timestamptz not null,
    returns_at timestamptz not null,
    -- while an answer is on its way nothing returns
    answering boolean not null default false,
    received_by uuid references access.person (id),
    received_label text,
    received_at timestamptz,
    ended text check (ended in ('SETTLED', 'LAPSED', 'GIVEN_BACK', 'TAKEN_BACK', 'CLOSED_TO_THEM')),
    ended_label text,
    ended_word text,
    ended_at timestamptz,
    -- whether there is nothing left to tell of it: what came back is told of until it is settled or handed over anew
    past boolean not null default false,
    check ((received_by is null) = (received_at is null)),
    check ((ended is null) = (ended_at is null)),
    check (not past or ended is not null)
);
create unique index one_assignment_of_a_contribution on assignment.assignment (contribution) where not past;
create index assignment_returns on assignment.assignment (returns_at)
    where ended is null and received_at is null and not answering;
create index assignment_to_area on assignment.assignment (to_area, at, id) where ended is null;
create index assignment_from_person on assignment.assignment (from_person, at, id) where not past;

-- Every answer that somebody who may not answer has suggested; the last one is shown.
create table assignment.suggestion (
    id uuid primary key,
    assignment uuid not null references assignment.assignment (id),
    text text not null,
    written_by uuid not null references access.person (id),
    written_label text not null,
    written_at timestamptz not null
);
create index suggestion_of_assignment on assignment.suggestion (assignment, written_at desc, id desc);
