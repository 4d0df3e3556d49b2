-- By which words what people write in a crisis is parted (C3). The first theme of which a word begins a word of the text
-- has it, if nobody has put it elsewhere.
create table crisis.theme (
    id uuid primary key,
    crisis uuid not null references crisis.crisis,
    name text not null,
    words text[] not null,
    made_by text not null,
    made_at timestamptz not null
);
create unique index theme_once on crisis.theme (crisis, lower(name));

-- What a person has put in a theme, whatever its words; in none where theme is null.
create table crisis.sorted (
    crisis uuid not null references crisis.crisis,
    contribution uuid not null,
    theme uuid references crisis.theme on delete cascade,
    sorted_by text not null,
    sorted_at timestamptz not null,
    primary key (crisis, contribution)
);
create index sorted_theme on crisis.sorted (theme);

-- What is said and is not so, with what is so; it is taken away and never deleted.
create table crisis.rumour (
    id uuid primary key,
    crisis uuid not null references crisis.crisis,
    said text not null,
    answer text not null,
    words text[] not null,
    made_by text not null,
    made_at timestamptz not null,
    ended_by text,
    ended_at timestamptz,
    check ((ended_at is null) = (ended_by is null))
);
create index rumour_of_crisis on crisis.rumour (crisis, made_at);
