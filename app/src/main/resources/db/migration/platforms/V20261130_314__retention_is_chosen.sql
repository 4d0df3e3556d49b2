-- What becomes of what members write on a platform whose terms for storing are at odds with the law: every choice, with who and
-- why. The last one of a platform is in force; where there is none it is kept by law (decision 0116).
create table platforms.retention_choice (
    id bigint generated always as identity primary key,
    platform text not null,
    way text not null check (way in ('KEPT_BY_LAW', 'LEFT_UNREAD')),
    reason text not null,
    person uuid not null,
    chosen_by text not null,
    chosen_at timestamptz not null
);
create index retention_choice_by_platform on platforms.retention_choice (platform, id desc);

-- Accounts whose history is to be fetched anew, since what members write there is read again.
create sequence platforms.history_wish;
create table platforms.history_wanted (
    account uuid primary key,
    number bigint not null default nextval('platforms.history_wish')
);
