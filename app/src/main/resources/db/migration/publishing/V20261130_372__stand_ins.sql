-- Who approves in whose stead, and until when. A row is never deleted: it says by which right something was approved.
create table publishing.stand_in (
    id uuid primary key,
    account uuid not null references accounts.account,
    giver uuid not null,
    giver_name text not null,
    person uuid not null,
    person_name text not null,
    begins timestamptz not null,
    ends timestamptz not null,
    made_at timestamptz not null,
    -- before its time
    ended_at timestamptz,
    check (begins < ends)
);
create index stand_in_of_person on publishing.stand_in (person, ends);
create index stand_in_of_giver on publishing.stand_in (giver, ends);
