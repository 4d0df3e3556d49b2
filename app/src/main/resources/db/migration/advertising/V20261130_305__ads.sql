-- What the platforms tell of the municipality's ads: campaigns, sets with their audience, and ads, each in versions that are
-- made only when something has changed; and what each ad cost and gave, day by day, corrected by the platform as it likes.
create schema if not exists advertising;

-- The account as it pays: its own clock and currency, when it was last read, and what the platform could not tell then.
create table advertising.reading (
    account uuid primary key references accounts.account,
    name text not null,
    currency text not null,
    zone text not null,
    read_at timestamptz not null,
    missing text not null default ''
);

create table advertising.item (
    id uuid primary key,
    account uuid not null references accounts.account,
    sort text not null check (sort in ('CAMPAIGN', 'AD_SET', 'AD', 'CREATIVE')),
    key text not null,
    latest integer not null,
    seen_at timestamptz not null,
    unique (account, sort, key)
);

create table advertising.version (
    item uuid not null references advertising.item,
    number integer not null,
    told_at timestamptz not null,
    original bigint not null,
    parent text,
    name text not null,
    status text,
    review text,
    reasons text[] not null,
    starts timestamptz,
    ends timestamptz,
    audience text,
    creative text,
    headline text,
    link text,
    budget_micro bigint,
    primary key (item, number)
);

create table advertising.day (
    ad uuid not null references advertising.item,
    day date not null,
    number integer not null,
    told_at timestamptz not null,
    original bigint not null,
    currency text not null,
    spend_micro bigint,
    impressions bigint,
    clicks bigint,
    uniques bigint,
    settled boolean not null,
    replaced boolean not null default false,
    primary key (ad, day, number)
);

create unique index day_that_holds on advertising.day (ad, day) where not replaced;
