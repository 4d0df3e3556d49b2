-- The public records. Originals, wordings and the ledger are only ever added to; triggers at the end see to it.
create schema if not exists records;

-- Text made ready for the full-text parser in any locale: composed, lower case, without invisible
-- characters; typographic marks and emoji part words. Letters such as å, ä and ö stay what they are.
create function records.words(written text) returns text
    language sql immutable parallel safe strict
    return regexp_replace(
        regexp_replace(
            lower(normalize(left(written, 60000), NFC) collate "pg_c_utf8"),
            '[\u00ad\u200b-\u200f\u2060\ufeff]', '', 'g'),
        '[^[:alnum:]\u0001-\u007f]+', ' ', 'g');

-- The journal. Bodies are stored without compression: the time is better spent on the next one.
create table records.original (
    id bigint generated always as identity primary key,
    received_at timestamptz not null,
    interpreted_at timestamptz,
    attempts int not null default 0,
    source text not null,
    content_type text not null,
    sha256 bytea not null check (length(sha256) = 32),
    body bytea not null,
    problem text
);
alter table records.original alter column body set storage external;
create unique index original_once on records.original (sha256, source);
create index original_waiting on records.original (source, id) where interpreted_at is null and problem is null;
create index original_problem on records.original (source, id) where interpreted_at is null and problem is not null;

create table records.contribution (
    id uuid primary key,
    account uuid not null,
    key text not null,
    kind text not null,
    direction text not null,
    author_platform_id text,
    author_name text,
    -- when the observation was seen that names the author; the earliest one decides
    author_seen_at timestamptz,
    parent text,
    thread text not null,
    text text,
    permalink text,
    written_at timestamptz not null,
    captured_at timestamptz not null,
    -- the platform's time cannot be right: before there were such platforms, or after it was seen
    time_doubtful boolean not null,
    -- only heard of through a removal or a hiding so far; nobody has seen what it said
    placeholder boolean not null,
    versions int not null,
    media int not null,
    answering text not null,
    visibility text not null default 'PUBLIC',
    visibility_at timestamptz,
    registration text not null default 'UNDECIDED',
    retention text not null default 'UNCLASSIFIED',
    on_hold boolean not null default false,
    secret boolean not null default false,
    seen_at timestamptz,
    -- the platform says that it is gone; whose doing it was is told by visibility
    gone_at timestamptz,
    archived_at timestamptz,
    words tsvector not null generated always as (
        setweight(to_tsvector('simple', coalesce(records.words(author_name), '')), 'B')
        || setweight(to_tsvector('swedish', coalesce(records.words(author_name), '')), 'B')
        || to_tsvector('swedish', coalesce(records.words(text), ''))
        || to_tsvector('simple', coalesce(records.words(text), ''))) stored,
    unique (account, key)
);
create index on records.contribution (account, written_at, id);
create index on records.contribution (account, thread, written_at, id);
create index on records.contribution using gin (words);
create index on records.contribution (account, registration, written_at, id)
    where direction = 'RECEIVED' and registration in ('UNDECIDED', 'TO_BE_REGISTERED');

-- Wordings as they were seen. Several sightings may tell of one wording; only those with a number count.
create table records.version (
    id bigint generated always as identity primary key,
    contribution uuid not null references records.contribution,
    number int,
    at timestamptz not null,
    captured_at timestamptz not null,
    original bigint not null references records.original,
    -- characters that no text in the database can hold and that were replaced; the original has them
    replaced int not null,
    -- tells wordings apart: text, and names of the media without passing addresses
    likeness bytea not null check (length(likeness) = 32),
    -- the fingerprint over all that is kept of this wording
    hash bytea not null check (length(hash) = 32),
    text text,
    unique (contribution, at, likeness)
);
create index on records.version (original);

create table records.media (
    id uuid primary key,
    contribution uuid not null references records.contribution,
    version bigint not null references records.version,
    position int not null,
    state text not null,
    -- the bytes were in hand when the wording was kept, and its fingerprint covers theirs
    held boolean not null,
    source text,
    sha256 bytea check (length(sha256) = 32),
    mime text,
    size bigint,
    original_name text,
    alt_text text,
    problem text,
    unique (version, position),
    check ((state = 'KEPT') = (sha256 is not null and mime is not null and size is not null))
);
create index on records.media (contribution);
create index on records.media (sha256);
create index on records.media (id) where state = 'WAITING';

create table records.ledger (
    number bigint generated always as identity primary key,
    at timestamptz not null,
    event text not null,
    actor text not null,
    person uuid,
    account uuid,
    contribution uuid,
    guideline int,
    sentence text not null,
    particulars jsonb not null,
    -- what became true of the contribution, for the life line
    fact text,
    became text,
    -- over everything above
    digest bytea not null check (length(digest) = 32)
);
create index on records.ledger (contribution, number);
create index on records.ledger (account, number);

-- The chain: every entry's place and the hash over the hash before it and the entry's own digest.
-- Written last in a transaction, so that the queue for the chain's end is short.
create table records.ledger_link (
    place bigint primary key,
    entry bigint not null unique references records.ledger,
    hash bytea not null check (length(hash) = 32)
);

create table records.registration (
    contribution uuid primary key references records.contribution,
    account uuid not null,
    committee uuid not null,
    committee_code text not null,
    series text not null,
    year int not null,
    running int not null,
    registered_at timestamptz not null,
    registered_by text not null,
    received_at timestamptz not null,
    direction text not null,
    counterpart text,
    subject text not null,
    public_without_names boolean not null,
    unique (committee_code, series, year, running)
);
create index on records.registration (registered_at, contribution);

-- The last number given; the row's lock makes the series free of gaps.
create table records.register_counter (
    committee_code text not null,
    series text not null,
    year int not null,
    last int not null,
    primary key (committee_code, series, year)
);

create function records.only_added_to() returns trigger language plpgsql as $$
begin
    raise exception 'records.% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end $$;

-- An original's bytes and origin never change; only how far its interpretation has come does.
create trigger original_stays before update of id, received_at, source, content_type, sha256, body on records.original
    for each statement execute function records.only_added_to();
create trigger original_never_deleted before delete or truncate on records.original
    for each statement execute function records.only_added_to();

-- A wording never changes; its number may, and an earlier sighting of the same may come to light.
create trigger version_stays before update of id, contribution, at, replaced, likeness, hash, text on records.version
    for each statement execute function records.only_added_to();
create trigger version_sighting_only_earlier before update of captured_at, original on records.version
    for each row when (new.captured_at >= old.captured_at) execute function records.only_added_to();
create trigger version_never_deleted before delete or truncate on records.version
    for each statement execute function records.only_added_to();

-- Bytes that are kept are never exchanged for others.
create trigger media_stays before update of id, contribution, version, position, held, source, original_name, alt_text on records.media
    for each statement execute function records.only_added_to();
create trigger media_bytes_stay before update on records.media
    for each row when (old.state in ('KEPT', 'NEVER_COPIED')) execute function records.only_added_to();
create trigger media_never_deleted before delete or truncate on records.media
    for each statement execute function records.only_added_to();

create trigger ledger_stays before update or delete or truncate on records.ledger
    for each statement execute function records.only_added_to();
create trigger ledger_link_stays before update or delete or truncate on records.ledger_link
    for each statement execute function records.only_added_to();
create trigger registration_stays before update or delete or truncate on records.registration
    for each statement execute function records.only_added_to();
