-- Lists and searches are read newest first and stop when a page is full, so that none sorts all that matches.
create index contribution_newest on records.contribution (written_at, id);
create index contribution_last_drawn_up on records.contribution (account, written_at) where direction = 'DRAWN_UP';

-- Which account and which month, as keys beside the words: a search that finds too much takes a few months at a time. No
-- account looks like a month, but two accounts may look alike; whoever asks therefore asks for account and time as well.
create function records.shelf_month(at timestamptz) returns int
    language sql immutable parallel safe strict
    return cast(extract(year from at at time zone 'UTC') * 12 + extract(month from at at time zone 'UTC') as int);

create function records.shelf_account(account uuid) returns int
    language sql immutable parallel safe strict
    return cast(cast('x' || right(cast(account as text), 7) as bit(28)) as int) | 1073741824;

create index contribution_words on records.contribution
    using gin (words, (array[records.shelf_account(account), records.shelf_month(written_at)]));
drop index records.contribution_words_idx;

-- The signs of a text that are no words, each alone and with what follows it, as a search looks for them: percent signs,
-- markup and emoji. Letters in circles and squares are signs to whoever types them.
create function records.signs(written text) returns text[]
    language sql immutable parallel safe strict
    return (
        select coalesce(array_agg(distinct key), '{}')
        from regexp_matches(
                lower(case when written is nfc normalized then written else normalize(written, NFC) end
                    collate "pg_c_utf8"),
                '((?:[^[:alnum:][:space:]]|[\u24b6-\u24e9\U0001f130-\U0001f189])+)(.?)', 'g') as run (parts)
        cross join lateral (
            select sign, lead(sign, 1, nullif(parts[2], '')) over (order by place) as next
            from unnest(string_to_array(parts[1], null)) with ordinality as each (sign, place)) pair
        cross join lateral (values (sign), (sign || next)) as keys (key)
        where key is not null);

create index contribution_signs on records.contribution
    using gin (records.signs(text), (array[records.shelf_account(account), records.shelf_month(written_at)]));

-- The register, newest first, in each of the ways it is asked for.
create index registration_of_account on records.registration (account, registered_at, contribution)
    include (committee_code, year);
create index registration_of_committee on records.registration (committee_code, registered_at, contribution)
    include (account, year);
