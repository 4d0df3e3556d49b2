-- A sample costs the same however much there is: so many keys of each table, from a place taken by chance. Keys follow time, so the
-- place lies between the first and the last; a key's first twelve digits tell where.
create function ledger.begins(key uuid) returns bigint language sql immutable parallel safe
    return cast(cast('x' || left(replace(cast(key as text), '-', ''), 12) as bit(48)) as bigint);

create function ledger.between(first uuid, last uuid, part double precision) returns uuid
    language sql immutable parallel safe
    return case when left(cast(first as text), 13) = left(cast(last as text), 13) then first
        else cast(rpad(lpad(to_hex(cast(floor(ledger.begins(first) + part * (ledger.begins(last) - ledger.begins(first)))
            as bigint)), 12, '0'), 32, '0') as uuid) end;

create function ledger.some_vouched_for_by_nobody(asked text, prints text, most int) returns uuid language plpgsql as $$
declare
    first uuid;
    last uuid;
    place uuid;
    found uuid;
begin
    execute format('select key from %s order by key limit 1', cast(prints as regclass)) into first;
    if first is null then
        return null;
    end if;
    execute format('select key from %s order by key desc limit 1', cast(prints as regclass)) into last;
    place := ledger.between(first, last, random());
    execute format(
        'select p.key from (select key from %s where key >= $2 order by key limit $3) p
            where not exists (select from ledger.vouched v where v.sort = $1 and v.key = p.key) limit 1',
        cast(prints as regclass)) into found using asked, place, most;
    return found;
end $$;
