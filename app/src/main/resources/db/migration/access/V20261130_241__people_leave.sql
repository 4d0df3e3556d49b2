-- Somebody who has left, as the municipality's directory or a list of its people tells, has no rights and gets none by signing
-- in. While a directory tells of somebody, it decides and not the groups of a sign-in. The address is what somebody entered in
-- advance is known by, once, when they sign in for the first time.
alter table access.person
    add column left_at timestamptz,
    add column directory boolean not null default false,
    add column listed boolean not null default false,
    add column mail text check (mail = lower(mail) and length(mail) <= 254);
create index on access.person (mail) where mail is not null;
