-- What is wrong around Uppsikt now and whether IT has been told; a row goes when it is right again.
create table operation.alarm (
    name text primary key,
    began_at timestamptz not null,
    seen_at timestamptz not null,
    told_at timestamptz,
    times_told int not null default 0
);

-- How it goes, every five minutes of the last days: figures alone.
create table operation.measure (
    name text not null,
    at timestamptz not null,
    value double precision not null,
    primary key (name, at)
);
create index on operation.measure (at);
