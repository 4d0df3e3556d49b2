-- Decisions that somebody may not write on an account (M7), and that a thread is closed to all (M9). They are public records
-- that are handed out to whoever asks: nothing here is ever deleted, and what was decided is never written over.
create schema if not exists blocks;

create table blocks.block (
    id uuid primary key,
    account uuid not null,
    author text not null,
    author_name text,
    about uuid not null,
    reasons uuid[] not null,
    earlier int not null,
    ground text not null,
    ground_name text not null,
    legal_basis text not null,
    second_person boolean not null,
    guideline int not null,
    motive text not null,
    despite text,
    other_way text not null,
    told text not null check (told in ('MESSAGE', 'LETTER', 'NOT_REACHED')),
    notice text,
    until_at timestamptz not null,
    replaces uuid,
    state text not null check (state in ('PROPOSED', 'DECLINED', 'IN_FORCE', 'ENDED')),
    decided_by uuid not null,
    decided_label text not null,
    decided_at timestamptz not null,
    second_label text,
    second_motive text,
    second_at timestamptz,
    ended_label text,
    ended_motive text,
    ended_at timestamptz,
    check (cardinality(reasons) > 0),
    check (state <> 'ENDED' or ended_at is not null),
    check (not second_person or state in ('PROPOSED', 'DECLINED') or second_at is not null)
);
create unique index one_proposal_of_a_person on blocks.block (account, author) where state = 'PROPOSED';
create unique index one_block_of_a_person on blocks.block (account, author) where state = 'IN_FORCE';
create index block_newest on blocks.block (account, decided_at desc, id desc);
create index block_ends on blocks.block (until_at) where state = 'IN_FORCE';

create table blocks.closed_thread (
    id uuid primary key,
    account uuid not null,
    about uuid not null,
    guideline int not null,
    motive text not null,
    until_at timestamptz not null,
    decided_label text not null,
    decided_at timestamptz not null,
    ended_label text,
    ended_motive text,
    ended_at timestamptz
);
create unique index one_closing_of_a_thread on blocks.closed_thread (about) where ended_at is null;
create index closed_thread_newest on blocks.closed_thread (account, decided_at desc, id desc);
create index closed_thread_ends on blocks.closed_thread (until_at) where ended_at is null;

create function blocks.never_deleted() returns trigger language plpgsql as $$
begin
    raise exception 'decisions are public records and are never deleted';
end $$;
create trigger block_never_deleted before delete or truncate on blocks.block
    for each statement execute function blocks.never_deleted();
create trigger closed_thread_never_deleted before delete or truncate on blocks.closed_thread
    for each statement execute function blocks.never_deleted();
