-- What follow-up reads instead of the records: sums by account and Swedish day, and the same by month. They can be thrown away
-- and are counted again from the records; nothing else reads them. What is confidential is counted by itself, because a count is a
-- list too (decision 0055).
create schema if not exists insight;

create table insight.day_figure (
    account uuid not null,
    day date not null,
    confidential boolean not null,
    kind text not null,
    -- which sort of the kind: a sort of contribution, a ground, the upper end of a stretch of time; empty when there is but one
    detail text not null,
    number bigint not null,
    primary key (account, day, confidential, kind, detail)
);
create table insight.month_figure (
    account uuid not null,
    month date not null,
    confidential boolean not null,
    kind text not null,
    detail text not null,
    number bigint not null,
    primary key (account, month, confidential, kind, detail)
);

-- What was changed since it was last counted. Rows are only added to it by whoever changes something, so that nobody waits for
-- anybody; whoever counts takes them away.
create table insight.changed (
    number bigint generated always as identity primary key,
    contribution uuid not null,
    at timestamptz not null
);

-- Months that are to be counted from the beginning.
create table insight.uncounted_month (
    account uuid not null,
    month date not null,
    primary key (account, month)
);

-- How far the counting has come: when it last had counted everything, and when all of it was last counted from the beginning.
create table insight.counting (
    one boolean primary key default true check (one),
    counted_at timestamptz,
    rebuilding_since timestamptz,
    rebuilt_at timestamptz
);
insert into insight.counting (rebuilding_since) values (now());

-- What is there already is counted by the program as soon as it is up.
insert into insight.uncounted_month (account, month)
select distinct account, cast(date_trunc('month', written_at at time zone 'Europe/Stockholm') as date)
from records.contribution where not placeholder
union
select c.account, cast(m as date)
from (select account, date_trunc('month', min(captured_at) at time zone 'Europe/Stockholm') as first
      from records.contribution group by account) c,
     generate_series(c.first, date_trunc('month', now() at time zone 'Europe/Stockholm'), interval '1 month') m;

-- The counting asks each of these for one account's days.
create index judgement_by_day on moderation.judgement (account, coalesce(begun_at, hidden_at));
create index registration_by_day on records.registration (account, registered_at);
create index assignment_by_day on assignment.assignment (account, at);
