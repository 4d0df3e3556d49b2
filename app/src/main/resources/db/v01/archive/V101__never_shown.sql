-- What is never to be shown is not packed; the coverage report tells that it is left out (M4).
alter table archive.packed_contribution add column never_shown boolean not null default false;
alter table archive.packed_original add column withheld boolean not null default false;
