-- A short mark for each account, by which lists tell it (S1): the first letters of its name and of its platform. No two have
-- the same. An account that is written without one gets one; whoever keeps the account chooses another.
create function accounts.free_mark(name text, platform text) returns text language plpgsql as $$
declare
    words text[] := regexp_split_to_array(
        btrim(regexp_replace(upper(name collate "sv-SE-x-icu"), '[^[:alnum:]]+', ' ', 'g')), ' ');
    letters text := case when cardinality(words) = 1 then words[1]
        else (select string_agg(left(word, 1), '' order by place) from unnest(words) with ordinality w (word, place)) end;
    found text;
begin
    if letters = '' then
        letters := 'K';
    end if;
    select candidate into found
    from (select left(letters, 3) || left(platform, 1) as candidate, 1 as place
        union all select left(letters, 2) || left(platform, 1) || n, n from generate_series(2, 9) n
        union all select left(letters, 1) || n, n from generate_series(10, 99) n
        -- With thousands of accounts none is told by its letters; any that is free will do.
        union all select upper(left(md5(random()::text), 4)), 100 + n from generate_series(1, 100) n) free
    where not exists (select 1 from accounts.account a where a.mark = free.candidate)
    order by place limit 1;
    return found;
end $$;

create function accounts.give_mark() returns trigger language plpgsql as $$
begin
    new.mark := coalesce(new.mark, accounts.free_mark(new.name, new.platform));
    return new;
end $$;

alter table accounts.account add column mark text unique check (char_length(mark) between 2 and 4);
do $$
declare
    one record;
begin
    for one in select id, name, platform from accounts.account order by accounts.rank(kind), name collate "sv-SE-x-icu", handle loop
        update accounts.account set mark = accounts.free_mark(one.name, one.platform) where id = one.id;
    end loop;
end $$;
alter table accounts.account alter column mark set not null;
create trigger give_mark before insert on accounts.account for each row execute function accounts.give_mark();
