-- What was given out to whoever asked, as the bytes it was (H6): what, when, by whom, with its fingerprint. What has been given
-- out is never changed or deleted; what was only made ready may be made again.
create table records.release (
    id uuid primary key,
    disclosure uuid not null references records.disclosure,
    state text not null check (state in ('BUILDING', 'READY', 'BROKEN', 'GIVEN')),
    format text not null check (format in ('PDF', 'CSV', 'JSON')),
    total int not null,
    done int not null default 0,
    parts int not null default 0,
    last uuid,
    -- the choices that it is made of were made no later
    choices_at timestamptz not null,
    begun_by text not null,
    begun_at timestamptz not null,
    given_by text,
    given_at timestamptz,
    check ((state = 'GIVEN') = (given_at is not null))
);
create unique index one_release_in_the_making on records.release (disclosure) where state <> 'GIVEN';
create index releases_given on records.release (disclosure, given_at) where state = 'GIVEN';

create table records.release_file (
    release uuid not null references records.release on delete cascade,
    place int not null,
    name text not null,
    mime text not null,
    sha256 bytea not null check (length(sha256) = 32),
    size int not null,
    pages int not null,
    bytes bytea not null,
    primary key (release, place)
);

-- A no, in whole or in part, as it was told; and the authority's own decision, with how to appeal.
create table records.refusal (
    id uuid primary key,
    disclosure uuid not null references records.disclosure,
    decision boolean not null,
    told text not null,
    made_by text not null,
    made_at timestamptz not null
);
create index refusals_of_a_request on records.refusal (disclosure, made_at);

create function records.what_was_given_stays() returns trigger language plpgsql as $$
begin
    raise exception 'what was given out is never changed';
end $$;
create trigger refusal_stays before update or delete on records.refusal
    for each row execute function records.what_was_given_stays();
create trigger release_stays before update or delete on records.release
    for each row when (old.state = 'GIVEN') execute function records.what_was_given_stays();
