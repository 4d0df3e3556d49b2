-- The municipality's own identity provider vouches for people: whom it means by which subject. A subject is never somebody
-- else later; a name may be.
create table access.identity (
    issuer text not null,
    subject text not null,
    person uuid not null references access.person,
    since timestamptz not null,
    primary key (issuer, subject)
);
create index on access.identity (person);
