-- What a platform may fetch from us by itself while a publication is prepared: found by the print of a random token for an hour at
-- most, and only until the publication is settled. The token itself is kept nowhere.
create table platforms.loan (
    print bytea primary key check (length(print) = 32),
    publication uuid not null references platforms.publication,
    sha256 bytea not null check (length(sha256) = 32),
    mime text not null,
    size bigint not null,
    until timestamptz not null
);
create index loan_until on platforms.loan (until);
