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
