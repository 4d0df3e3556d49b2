-- Up to when those who answer for accounts have been told of what became late (S3). One row.
create table inbox.late_told (until timestamptz not null);
insert into inbox.late_told (until) values (now());
