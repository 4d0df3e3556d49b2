-- The same words as before, found faster. The database puts the expression itself where the function is called; nearly every
-- text is in letters of one piece and needs no more than its first branch.
create or replace function records.words(written text) returns text
    language sql immutable parallel safe
    return case
        when written !~ '[^\u0001-\u007f\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]'
        then lower(left(written, 60000) collate "pg_c_utf8")
        else regexp_replace(
            regexp_replace(
                lower(case
                    -- letters in one piece, typographic marks and emoji are composed as they stand
                    when written ~ '[^\u0001-\u007f\u00a0-\u00ff\u2010-\u2027\u2030-\u205e\u20ac\ufe0f\u200d\U0001f300-\U0001faff]'
                    then normalize(left(written, 60000), NFC) else left(written, 60000) end collate "pg_c_utf8"),
                '[\u00ad\u200b-\u200f\u2060\ufeff]', '', 'g'),
            '[^[:alnum:]\u0001-\u007f]+', ' ', 'g') end;

-- The same signs as before, found faster: most texts have nothing in them that must be composed, many have no signs at all,
-- and a query made ready once costs less than one made ready for each text. What is indexed stays valid, since every answer
-- is the same.
create or replace function records.signs(written text) returns text[]
    language plpgsql immutable parallel safe strict as $$
declare
    -- as in records.words
    composed text := case
        when written ~ '[^\u0001-\u007f\u00a0-\u00ff\u2010-\u2027\u2030-\u205e\u20ac\ufe0f\u200d\U0001f300-\U0001faff]'
        then normalize(written, NFC) else written end;
    lowered text := lower(composed collate "pg_c_utf8");
begin
    if lowered collate "pg_c_utf8" !~ '[^[:alnum:][:space:]]|[\u24b6-\u24e9\U0001f130-\U0001f189]' then
        return '{}';
    end if;
    return (
        select coalesce(array_agg(distinct key), '{}')
        from regexp_matches(
                lowered collate "pg_c_utf8",
                '((?:[^[:alnum:][:space:]]|[\u24b6-\u24e9\U0001f130-\U0001f189])+)(.?)', 'g') as run (parts)
        cross join lateral (
            select sign, lead(sign, 1, nullif(parts[2], '')) over (order by place) as next
            from unnest(string_to_array(parts[1], null)) with ordinality as each (sign, place)) pair
        cross join lateral (values (sign), (sign || next)) as keys (key)
        where key is not null);
end $$;
