-- Committees, their service areas and the people who work there; and wrong guesses at sign-in.
create schema if not exists access;

create table access.committee (
    id uuid primary key,
    code text not null unique,
    name text not null
);

create table access.service_area (
    id uuid primary key,
    key text not null unique,
    name text not null,
    committee uuid not null references access.committee,
    whole_municipality boolean not null
);

create table access.person (
    id uuid primary key,
    username text not null unique,
    first_name text not null,
    last_name text not null,
    title text not null,
    service_area uuid not null references access.service_area
);

-- Someone who has left keeps the row, so that old decisions have a name, and has no roles.
create table access.person_role (
    person uuid not null references access.person,
    role text not null,
    primary key (person, role)
);

-- Which organisation file the tables were last filled from; one row.
create table access.organisation_file (
    one boolean primary key default true check (one),
    fingerprint char(64) not null,
    loaded_at timestamptz not null
);

-- Kept for the time that a lock lasts, no longer.
create table access.wrong_guess (
    username text not null,
    address text not null,
    at timestamptz not null
);

create index on access.wrong_guess (username, at);
create index on access.wrong_guess (address, at);
create index on access.wrong_guess (at);
