-- A session ends after some silence and, however much it is used, after a time that was told when it began. Its owner sees
-- which browsers are signed in, and ends them.
alter table access.session
    add column id uuid not null default gen_random_uuid() unique,
    add column ends_at timestamptz not null default now() + interval '12 hours',
    add column browser text not null default '' check (length(browser) <= 60);
alter table access.session alter column ends_at drop default;

create index on access.session (person);
