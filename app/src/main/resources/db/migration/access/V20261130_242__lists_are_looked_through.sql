-- A list of units or people that somebody has uploaded and not yet taken in: what it would do is looked through first. It goes
-- when it is taken in or thrown away, and after an hour.
create table access.uploaded_list (
    id uuid primary key,
    uploaded_by uuid not null references access.person,
    uploaded_at timestamptz not null default now(),
    complete boolean not null,
    content bytea not null
);
