-- Who is signed in. The browser holds a random key; here lies only its hash, with which nobody can sign in, and nothing that
-- is Java. Times are the database's own, one clock for every node.
create table access.session (
    key_hash char(64) primary key,
    person uuid not null references access.person,
    begun_at timestamptz not null default now(),
    seen_at timestamptz not null default now()
);

create index on access.session (seen_at);

-- Keys lay here in clear.
drop table if exists spring_session_attributes;
drop table if exists spring_session;
