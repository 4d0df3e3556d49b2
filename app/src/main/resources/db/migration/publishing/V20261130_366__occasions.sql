-- The occasions of a format of which something has become: a draft, or that somebody passed it over. A draft that is
-- thrown leaves its place empty again.
create table publishing.occasion (
    format uuid not null references publishing.format on delete cascade,
    day date not null,
    -- null where it was passed over
    draft uuid references publishing.draft on delete cascade,
    by_name text not null,
    at timestamptz not null,
    primary key (format, day)
);
create index occasion_of_draft on publishing.occasion (draft) where draft is not null;
