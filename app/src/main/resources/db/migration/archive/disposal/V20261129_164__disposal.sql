-- Disposal (H5; arkivlagen 10 §): the decisions it rests on, what was gone through under each, and the record of what became of it.

create function archive.stays_as_it_is() returns trigger language plpgsql as $$
begin
    raise exception 'archive.% is kept as it was written', tg_table_name using errcode = 'restrict_violation';
end $$;

-- A decision, as an archivist has entered it. What was entered wrong is ended and entered anew.
create table archive.disposal_authority (
    id uuid primary key,
    -- such as 1748 in the archive plan
    designation text not null,
    body text not null,
    decided_on date not null,
    register_number text not null,
    document_type text not null,
    -- ISO 8601, counted from when it came in or was drawn up; P0D when the decision leaves the time to the office
    period text not null,
    -- empty: all
    committees uuid[] not null,
    accounts uuid[] not null,
    kinds text[] not null,
    -- how it must be judged to be covered
    registrations text[] not null,
    -- what those who answer must have taken it for; empty: anything
    sorts text[] not null,
    valid_from date not null,
    valid_to date,
    entered_by text not null,
    entered_at timestamptz not null
);
create trigger disposal_authority_stays before update or delete or truncate on archive.disposal_authority
    for each statement execute function archive.stays_as_it_is();

create table archive.disposal_authority_end (
    authority uuid primary key references archive.disposal_authority,
    -- the first day on which it is not in force
    ends_on date not null,
    reason text not null,
    entered_by text not null,
    entered_at timestamptz not null
);
create trigger disposal_authority_end_stays before update or delete or truncate on archive.disposal_authority_end
    for each statement execute function archive.stays_as_it_is();

-- What was written while a crisis went on is kept for ever, and nothing is disposed of while one goes on (C5).
create table archive.crisis_period (
    id uuid primary key,
    from_on date not null,
    -- null while it goes on
    to_on date check (to_on >= from_on),
    what text not null,
    entered_by text not null,
    entered_at timestamptz not null
);
create trigger crisis_period_stays before update of id, from_on, what, entered_by, entered_at on archive.crisis_period
    for each statement execute function archive.stays_as_it_is();
create trigger crisis_period_ends_once before update on archive.crisis_period
    for each row when (old.to_on is not null) execute function archive.stays_as_it_is();
create trigger crisis_period_never_deleted before delete or truncate on archive.crisis_period
    for each statement execute function archive.stays_as_it_is();

create table archive.disposal (
    id uuid primary key,
    authority uuid not null references archive.disposal_authority,
    accounts uuid[] not null,
    from_on date not null,
    to_on date not null,
    prepared_by uuid not null,
    prepared_label text not null,
    prepared_at timestamptz not null,
    approved_by uuid,
    approved_label text,
    approved_at timestamptz,
    state text not null,
    moved_at timestamptz not null,
    -- why it stands still by itself, or what it does with files now
    because text,
    -- making the list: which account, and after which of its contributions the next portion begins
    account_at int not null default 0,
    written_at timestamptz,
    last uuid,
    looked bigint not null default 0,
    expected bigint not null,
    listed bigint not null default 0,
    chosen bigint not null default 0,
    -- over the list, item by item; what is approved
    list_digest bytea not null check (length(list_digest) = 32),
    -- carrying it out
    place bigint not null default 0,
    done bigint not null default 0,
    disposed bigint not null default 0,
    outcome_digest bytea not null check (length(outcome_digest) = 32),
    check ((approved_by is null) = (approved_at is null) and (approved_by is null) = (approved_label is null)),
    -- two persons
    check (approved_by <> prepared_by)
);
create index disposal_newest on archive.disposal (prepared_at desc, id desc);
create trigger disposal_that_is_over_stays before update on archive.disposal
    for each row when (old.state in ('FINISHED', 'WITHDRAWN')) execute function archive.stays_as_it_is();
create trigger disposal_approved_once before update on archive.disposal
    for each row when (old.approved_by is not null and (old.list_digest, old.approved_by, old.approved_at, old.listed)
        is distinct from (new.list_digest, new.approved_by, new.approved_at, new.listed))
    execute function archive.stays_as_it_is();
create trigger disposal_never_deleted before delete or truncate on archive.disposal
    for each statement execute function archive.stays_as_it_is();

create table archive.disposal_item (
    disposal uuid not null references archive.disposal,
    place bigint not null,
    contribution uuid not null,
    account uuid not null,
    versions int not null,
    -- what stood against it when the list was made; empty when it was to be disposed of
    against text[] not null,
    -- what destruction itself says of why it cannot go
    note text,
    outcome text check (outcome in ('DISPOSED', 'LEFT')),
    -- what stood against it when it was to go
    reasons text[],
    left_note text,
    fingerprint text,
    done_versions int,
    done_media int,
    done_originals int,
    primary key (disposal, place),
    check ((outcome is null) = (reasons is null)),
    check (outcome is null or cardinality(against) = 0)
);
create index disposal_items_chosen on archive.disposal_item (disposal, place) where cardinality(against) = 0;
create index disposal_items_refused on archive.disposal_item (disposal, (against[1]), place) where cardinality(against) > 0;
create index disposal_items_left on archive.disposal_item (disposal, (reasons[1]), place) where outcome = 'LEFT';
create trigger disposal_item_stays before update of disposal, place, contribution, account, versions, against, note
    on archive.disposal_item for each statement execute function archive.stays_as_it_is();
create trigger disposal_item_once before update on archive.disposal_item
    for each row when (old.outcome is not null) execute function archive.stays_as_it_is();
create trigger disposal_item_never_deleted before delete or truncate on archive.disposal_item
    for each statement execute function archive.stays_as_it_is();

create table archive.disposal_count (
    disposal uuid not null references archive.disposal,
    -- when the list was made, or when it was carried out
    later boolean not null,
    reason text not null,
    number bigint not null,
    primary key (disposal, later, reason)
);

-- The record of a disposal, kept for ever.
create table archive.disposal_record (
    disposal uuid primary key references archive.disposal,
    year int not null,
    running int not null,
    written_at timestamptz not null,
    list_digest bytea not null check (length(list_digest) = 32),
    outcome_digest bytea not null check (length(outcome_digest) = 32),
    listed bigint not null,
    -- the place up to which it was carried out
    place bigint not null,
    -- what could not be taken away here, and who can
    left_elsewhere text[] not null,
    unique (year, running)
);
create trigger disposal_record_stays before update or delete or truncate on archive.disposal_record
    for each statement execute function archive.stays_as_it_is();

-- The last number given; the row's lock makes the series free of gaps.
create table archive.disposal_record_counter (
    year int primary key,
    last int not null
);
