-- A finished package that turned out to hold what is never to be shown is handed out no more (M4).
alter table archive.year_package add column withheld boolean not null default false;
