-- Which advice on language a person wants none of.
create table publishing.muted_advice (
    person uuid not null,
    rule text not null,
    primary key (person, rule)
);
