-- What comes again: "Tillbakablick" every Friday. The occasions to come are reckoned when somebody looks, and are no rows.
create table publishing.format (
    id uuid primary key,
    version integer not null,
    name text not null check (length(name) > 0),
    -- the days of the week, Monday is 1
    weekdays text not null check (weekdays ~ '^[1-7]+$'),
    clock time not null,
    rhythm text not null,
    first date not null,
    -- the last day on which it comes; null for no end
    last date,
    opening text not null,
    hashtags text not null,
    area uuid not null references access.service_area (id),
    changed_by_name text not null,
    changed_at timestamptz not null,
    check (last >= first)
);
create index format_of_area on publishing.format (area);

create table publishing.format_account (
    format uuid not null references publishing.format on delete cascade,
    account uuid not null references accounts.account,
    place integer not null,
    primary key (format, account)
);
create index format_on_account on publishing.format_account (account, format);
