-- A deed may vouch for rows: their fingerprint, as they are when the deed is done, stands in the deed's own entry in the log. A
-- table joins by a view of its own (key, print) and a row here; whichever deed names the kind and the key then vouches for it.
create table ledger.vouched_sort (
    -- the table, such as records.secrecy_note
    sort text primary key,
    -- what a deed vouches for, such as a request with all that belongs to it
    kind text not null,
    -- the view that has the fingerprint of each key
    prints text not null
);

-- Each time a deed has vouched, so that the latest is found without reading the log. What it says stands in the log as well.
create table ledger.vouched (
    number bigint generated always as identity primary key,
    sort text not null references ledger.vouched_sort,
    key uuid not null,
    print bytea not null check (length(print) = 32),
    -- nothing for what was there before deeds vouched for it
    entry bigint
);
create index vouched_latest on ledger.vouched (sort, key, number);
create index vouched_by on ledger.vouched (entry);
create index ledger_vouches on records.ledger (number) where jsonb_exists(particulars, 'intygar');

create trigger vouched_stays before update or delete or truncate on ledger.vouched
    for each statement execute function ledger.only_added_to();

-- A column that came later and is empty changes no fingerprint.
create function ledger.print(kept jsonb) returns bytea language sql immutable parallel safe as $$
    select sha256(convert_to(cast(jsonb_strip_nulls(kept) as text), 'UTF8'))
$$;

-- The same whoever asks: times and bytes are written in one way.
create function ledger.print_of(prints text, asked uuid) returns bytea language plpgsql stable
    set timezone = 'UTC' set bytea_output = 'hex' as $$
declare found bytea;
begin
    execute format('select print from %s where key = $1', cast(prints as regclass)) into found using asked;
    -- nothing is also something to vouch for
    return coalesce(found, sha256(''));
end $$;

-- The first key that has rows and that nobody vouches for.
create function ledger.vouched_for_by_nobody(asked text, prints text) returns uuid language plpgsql stable as $$
declare found uuid;
begin
    execute format(
        'select p.key from %s p where not exists (select from ledger.vouched v where v.sort = $1 and v.key = p.key) limit 1',
        cast(prints as regclass)) into found using asked;
    return found;
end $$;
