-- Something sealed that is no secret: a node whose key does not open it is not one of ours and does not start (decision 0098).
create schema if not exists secrets;

create table secrets.key_proof (
    one boolean primary key default true check (one),
    sealed bytea not null
);
