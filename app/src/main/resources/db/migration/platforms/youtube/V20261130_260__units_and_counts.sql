-- YouTube allows a project ten thousand units a day, counted until midnight by the Pacific. All accounts and all nodes share
-- them, so they are counted here.
create table platforms.youtube_units (
    day date primary key,
    used integer not null check (used >= 0)
);

-- How many comments YouTube said stood under a film, or replies in a thread, when they were last read: only where that has
-- changed are they read again. The subject "hub" tells when the hub was last asked to tell of films.
create table platforms.youtube_count (
    account uuid not null references accounts.account,
    subject text not null,
    film boolean not null,
    said integer not null,
    looked_at timestamptz not null,
    primary key (account, subject)
);

create index youtube_count_oldest on platforms.youtube_count (account, looked_at) where film;
