-- What is taken to be written in another language than Swedish (BCP 47); a row for that alone.
create table inbox.language (
    contribution uuid primary key references records.contribution (id),
    language text not null
);

-- Who says that they read a language.
create table inbox.language_reader (
    person uuid not null references access.person (id),
    language text not null,
    primary key (person, language)
);
create index language_reader_language on inbox.language_reader (language);
