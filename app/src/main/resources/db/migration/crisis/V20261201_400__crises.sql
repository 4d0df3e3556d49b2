create schema if not exists crisis;

-- What was decided: that a crisis goes on, and that it is over. A row is never deleted.
create table crisis.crisis (
    id uuid primary key,
    -- what it is, in the words of whoever started it
    what text not null,
    started_at timestamptz not null,
    started_by text not null,
    -- null while it goes on
    ended_at timestamptz,
    ended_by text,
    end_reason text,
    -- one more for each change of what it concerns: whoever changes says which they have seen
    version int not null default 1,
    check (ended_at >= started_at),
    check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);
-- Whoever starts a second while one goes on is told of it.
create unique index one_crisis_goes_on on crisis.crisis ((true)) where ended_at is null;
create index crisis_latest on crisis.crisis (started_at desc, id desc);

-- Which accounts it concerns, and from when until when; without an account all of them, also those that come.
create table crisis.concern (
    id uuid primary key,
    crisis uuid not null references crisis.crisis,
    account uuid references accounts.account,
    from_at timestamptz not null,
    until_at timestamptz,
    check (until_at >= from_at)
);
create unique index concern_once on crisis.concern (crisis, account) nulls not distinct where until_at is null;
create index concern_of_crisis on crisis.concern (crisis);

-- Where things are published all the same, by somebody's decision; without an account everywhere.
create table crisis.exemption (
    id uuid primary key,
    crisis uuid not null references crisis.crisis,
    account uuid references accounts.account,
    from_at timestamptz not null,
    until_at timestamptz,
    check (until_at >= from_at)
);
create unique index exemption_once on crisis.exemption (crisis, account) nulls not distinct where until_at is null;
create index exemption_of_crisis on crisis.exemption (crisis);

-- Every page asks whether a crisis goes on, and is answered from memory until something of this changes.
create constraint trigger crisis_changes after insert or update or delete on crisis.crisis
    deferrable initially deferred for each row execute function remembered.count_change();
create constraint trigger concern_changes after insert or update or delete on crisis.concern
    deferrable initially deferred for each row execute function remembered.count_change();
create constraint trigger exemption_changes after insert or update or delete on crisis.exemption
    deferrable initially deferred for each row execute function remembered.count_change();

create function crisis.stays() returns trigger language plpgsql as $$
begin
    raise exception 'what was decided about a crisis stays';
end $$;
create trigger crisis_stays before update of id, what, started_at, started_by on crisis.crisis
    for each statement execute function crisis.stays();
create trigger crisis_ends_once before update on crisis.crisis
    for each row when (old.ended_at is not null) execute function crisis.stays();
create trigger crisis_never_deleted before delete or truncate on crisis.crisis
    for each statement execute function crisis.stays();
create trigger concern_never_deleted before delete or truncate on crisis.concern
    for each statement execute function crisis.stays();
create trigger exemption_never_deleted before delete or truncate on crisis.exemption
    for each statement execute function crisis.stays();

create view crisis.crisis_print as
select id as key, ledger.print(to_jsonb(x)) as print from crisis.crisis x;

insert into ledger.vouched_sort (sort, kind, prints) values ('crisis.crisis', 'kris', 'crisis.crisis_print');
