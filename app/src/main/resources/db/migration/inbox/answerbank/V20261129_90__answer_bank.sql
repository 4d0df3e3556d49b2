-- The answer bank (S6): ready answers, each with an owner, a source and a last day, and every wording it has had.
create schema answerbank;

create table answerbank.answer (
    id uuid primary key,
    owner uuid not null references access.service_area (id),
    -- as its version now has it: one unit has no two in use by the same word
    word text not null,
    version int not null,
    retired_by text,
    retired_at timestamptz
);
create unique index answer_word on answerbank.answer (owner, word) where retired_at is null;
create index answer_order on answerbank.answer (word collate "sv-SE-x-icu", id);

-- Never changed and never taken away: an answer that was sent names the version it came from.
create table answerbank.version (
    answer uuid not null references answerbank.answer (id),
    number int not null,
    word text not null,
    text text not null,
    source text not null,
    responsible uuid not null references access.person (id),
    best_before date not null,
    everywhere boolean not null,
    areas uuid[] not null,
    accounts uuid[] not null,
    written_by text not null,
    written_at timestamptz not null,
    primary key (answer, number)
);
