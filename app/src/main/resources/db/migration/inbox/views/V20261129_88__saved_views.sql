-- A filter of the inbox that a person has given a name, for that person alone. No words that were searched for are kept: a list
-- that stands ready of what somebody in particular writes would be a watch over that person.
create table inbox.saved_view (
    id uuid primary key,
    person uuid not null references access.person (id) on delete cascade,
    name text not null,
    -- the end of the list's address, such as ?vy=mina&slag=meddelande
    query text not null
);
create unique index saved_view_name on inbox.saved_view (person, lower(name collate "sv-SE-x-icu"));
