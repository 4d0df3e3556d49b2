-- What the municipality says on its own (P7): ordered in one transaction, prepared in steps that are noted, and published by one call
-- that is claimed by itself. Two of one order are one.
create table platforms.publication (
    id uuid primary key,
    account uuid not null references accounts.account,
    form text not null,
    title text,
    text text not null,
    once text not null unique,
    state text not null,
    due timestamptz not null,
    problem text,
    problem_words text,
    ordered_at timestamptz not null,
    ordered_by text not null,
    attempt int not null,
    next_at timestamptz,
    noted jsonb not null default '{}',
    sent_at timestamptz,
    last_sent_at timestamptz,
    settled_at timestamptz,
    result text,
    address text,
    proof text
);
create index publication_open on platforms.publication (account, due) where settled_at is null;
create index publication_going on platforms.publication (next_at) where settled_at is null;
create index publication_result on platforms.publication (account, result) where result is not null;

-- Pictures and films with their captions; their bytes lie with other media under their fingerprints.
create table platforms.publication_media (
    publication uuid not null references platforms.publication,
    place int not null,
    id uuid not null,
    sha256 bytea not null check (length(sha256) = 32),
    mime text not null,
    size bigint not null,
    name text not null,
    alt_text text not null,
    captions_sha256 bytea check (length(captions_sha256) = 32),
    captions_mime text,
    captions_size bigint,
    captions_name text,
    captions_language text,
    primary key (publication, place)
);
create index publication_media_file on platforms.publication_media (sha256);
create index publication_media_captions on platforms.publication_media (captions_sha256) where captions_sha256 is not null;

-- What stood on the platform when an outcome was looked up, for whoever decides.
create table platforms.publication_found (
    publication uuid not null references platforms.publication,
    key text not null,
    text text,
    written_at timestamptz,
    response bytea not null,
    dismissed_at timestamptz,
    primary key (publication, key)
);
create index publication_found_key on platforms.publication_found (key);

-- What was published is the contribution's; when that is destroyed its words go here too (H5).
create function platforms.forget_published() returns trigger language plpgsql as $$
begin
    delete from platforms.publication_found f using platforms.publication p, records.contribution c, gone
    where c.id = gone.contribution and f.key = c.key and p.id = f.publication and p.account = c.account;
    with ended as (
        select p.id, c.key from platforms.publication p, records.contribution c, gone
        where c.id = gone.contribution and p.account = c.account and p.result = c.key),
    pictures as (
        update platforms.publication_media m
        set name = '', alt_text = '', captions_sha256 = null, captions_mime = null, captions_size = null, captions_name = null,
            captions_language = null
        from ended where m.publication = ended.id)
    update platforms.publication p
    set title = case when title is not null then '' end, text = '', problem_words = null, proof = null, address = null,
        result = records.disposed_key(p.account, p.result)
    from ended where p.id = ended.id;
    return null;
end $$;
create trigger platforms_forget_published after insert on records.destroyed
    referencing new table as gone for each statement execute function platforms.forget_published();
