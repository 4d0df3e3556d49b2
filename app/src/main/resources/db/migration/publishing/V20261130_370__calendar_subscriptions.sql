-- By which secret address a person's own calendar reads an account's. The address itself is kept nowhere.
create table publishing.subscription (
    person uuid not null,
    account uuid not null references accounts.account on delete cascade,
    secret_hash text not null unique,
    made_at timestamptz not null,
    -- noted once an hour
    fetched_at timestamptz,
    primary key (person, account)
);
