-- What has been judged, what the rules suggest, and what is to be reported to the police.
create schema if not exists moderation;

-- One row a contribution. version grows with every deed, so that two who judge at once see each other.
-- What follows from the ground is kept as it was under the guideline of the decision.
create table moderation.judgement (
    contribution uuid primary key,
    account uuid not null,
    version int not null check (version > 0),
    ground text,
    ground_name text,
    legal_basis text,
    motive text,
    guideline int,
    must_be_removed boolean not null default false,
    second_person boolean not null default false,
    police boolean not null default false,
    never_copied boolean not null default false,
    hidden_at timestamptz,
    begun_at timestamptz,
    begun_by uuid,
    begun_label text,
    second_at timestamptz,
    second_label text,
    secured_at timestamptz,
    secured_hash text,
    secured_versions int,
    removed_at timestamptz,
    closed_at timestamptz,
    last_deed text not null,
    last_by text not null,
    last_at timestamptz not null,
    check (begun_at is null or ground is not null),
    check (removed_at is null or secured_at is not null),
    check (closed_at is null or removed_at is not null)
);
create index judgement_open on moderation.judgement (account, last_at)
    where closed_at is null and (hidden_at is not null or begun_at is not null);

create table moderation.police_report (
    contribution uuid not null,
    ground text not null,
    account uuid not null,
    ground_name text not null,
    urgent boolean not null,
    created_at timestamptz not null,
    due_at timestamptz not null,
    done_at timestamptz,
    done_by text,
    reference text,
    primary key (contribution, ground)
);
create index police_report_open on moderation.police_report (account, due_at) where done_at is null;

-- Places in a text, never the text itself. A new wording gets suggestions of its own.
create table moderation.suggestion (
    contribution uuid not null,
    account uuid not null,
    wording int not null,
    rule text not null,
    start_at int not null,
    end_at int not null,
    why text not null,
    written_at timestamptz not null,
    primary key (contribution, wording, rule, start_at)
);
create index suggestion_by_account on moderation.suggestion (account, written_at);

-- Who wrote what, as one fingerprint of both; kept for as long as a repetition counts and no longer.
create table moderation.essence (
    contribution uuid not null,
    print bytea not null,
    written_at timestamptz not null,
    primary key (contribution, print)
);
create index essence_by_print on moderation.essence (print, written_at);
create index essence_by_time on moderation.essence (written_at);
