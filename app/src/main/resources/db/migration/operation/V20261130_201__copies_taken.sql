-- When the whole was last copied and the copy read again, and how much it was.
create schema if not exists operation;

create table operation.copy_taken (
    taken_at timestamptz primary key,
    tables int not null,
    rows bigint not null,
    files bigint not null,
    bytes bigint not null
);
