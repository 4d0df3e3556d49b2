-- Once a year the service area says that the account is still needed and its plan still true (K3).
create table accounts.confirmation (
    account uuid not null references accounts.account,
    at timestamptz not null,
    actor text not null,
    guideline int not null,
    primary key (account, at)
);
