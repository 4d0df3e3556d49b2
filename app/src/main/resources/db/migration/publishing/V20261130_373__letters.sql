-- Where a person wants letters about posts, or that none are wanted. Who has said nothing gets them where they were listed.
create table publishing.letter_wish (
    person uuid primary key,
    wanted boolean not null,
    -- null for the address that the person was listed with
    mail text,
    changed_at timestamptz not null
);
