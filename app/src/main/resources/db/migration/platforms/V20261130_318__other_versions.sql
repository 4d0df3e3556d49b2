-- A platform whose version of the interface is not the one that was asked for: that one is gone, and another answers. No row
-- where it answers as it was asked.
create table platforms.other_version (
    platform text primary key,
    asked text not null,
    answered text not null,
    since timestamptz not null default now()
);
