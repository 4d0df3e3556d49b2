-- What is given out of each document that belongs to a request (H6): all of it, all but what is marked, or nothing. Each mark
-- and each refusal has its provision. What was decided about a document stands in the ledger too.
create table records.redaction (
    disclosure uuid not null,
    contribution uuid not null references records.contribution,
    choice text not null check (choice in ('WHOLE', 'MASKED', 'WITHHELD')),
    provision text,
    decided_by text not null,
    decided_at timestamptz not null,
    primary key (disclosure, contribution),
    foreign key (disclosure, contribution) references records.disclosure_item on delete cascade,
    check ((choice = 'WITHHELD') = (provision is not null))
);

-- A place and never its words: characters of one wording, an area of one picture, or who wrote it.
create table records.redaction_mark (
    id bigint generated always as identity primary key,
    disclosure uuid not null,
    contribution uuid not null references records.contribution,
    kind text not null check (kind in ('WORDS', 'PICTURE', 'AUTHOR')),
    -- the fingerprint of the wording, or of the picture
    print bytea check (length(print) = 32),
    -- characters from and to, or the area in thousandths of the picture
    place int[] not null,
    provision text not null,
    made_by text not null,
    made_at timestamptz not null,
    foreign key (disclosure, contribution) references records.disclosure_item on delete cascade,
    check (case kind
        when 'AUTHOR' then print is null and cardinality(place) = 0
        when 'WORDS' then print is not null and cardinality(place) = 2
        else print is not null and cardinality(place) = 4 end)
);
create index redaction_marks on records.redaction_mark (disclosure, contribution, id);
