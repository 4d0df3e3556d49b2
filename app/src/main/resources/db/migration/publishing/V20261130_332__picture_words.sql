-- What is written in a picture (P4): read by a program or said by a person; a person's word stands.
create table publishing.picture_words (
    asset uuid primary key,
    words text not null,
    -- null when a program has read it
    by_name text,
    at timestamptz not null
);
