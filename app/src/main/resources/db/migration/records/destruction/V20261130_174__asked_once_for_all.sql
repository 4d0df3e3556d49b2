-- That what is cut out and what is known again belongs to something that is destroyed is asked once for all that a statement adds.
-- What is destroyed stays so, and originals stay, so it need not be asked from the other side.
create function records.of_the_destroyed() returns trigger language plpgsql as $$
begin
    if exists (select from added a where not exists (
            select from records.destroyed d where d.contribution = a.contribution)) then
        raise exception 'records.%: its contribution is not destroyed', tg_table_name using errcode = 'foreign_key_violation';
    end if;
    return null;
end $$;
create function records.of_an_original() returns trigger language plpgsql as $$
begin
    if exists (select from added a where not exists (select from records.original o where o.id = a.original)) then
        raise exception 'records.%: there is no such original', tg_table_name using errcode = 'foreign_key_violation';
    end if;
    return null;
end $$;
alter table records.original_cut drop constraint original_cut_contribution_fkey;
alter table records.original_cut drop constraint original_cut_original_fkey;
create trigger cut_of_the_destroyed after insert on records.original_cut
    referencing new table as added for each statement execute function records.of_the_destroyed();
create trigger cut_of_an_original after insert on records.original_cut
    referencing new table as added for each statement execute function records.of_an_original();
alter table records.disposed_name drop constraint disposed_name_contribution_fkey;
create trigger name_of_the_destroyed after insert on records.disposed_name
    referencing new table as added for each statement execute function records.of_the_destroyed();
create trigger name_stays_of_the_destroyed after update on records.disposed_name
    referencing new table as added for each statement execute function records.of_the_destroyed();

-- records.left_print of many.
create function records.left_prints(those uuid[]) returns table (contribution uuid, print bytea) language sql stable as $$
    select c.id, sha256(convert_to(concat_ws(' ', c.id, encode(c.header_print, 'hex'), v.prints, '/', m.prints), 'UTF8'))
    from records.contribution c
    left join (
        select v.contribution, string_agg(concat_ws(',', v.id, coalesce(v.number, 0), encode(v.hash, 'hex'),
            encode(v.likeness, 'hex'), encode(v.seen_print, 'hex'), encode(v.genre_print, 'hex')), ';' order by v.id) as prints
        from records.version v where v.contribution = any(those) group by v.contribution) v on v.contribution = c.id
    left join (
        select m.contribution, string_agg(concat_ws(',', m.id, m.version, m.position, m.held, encode(m.bytes_print, 'hex')), ';'
            order by m.id) as prints
        from records.media m where m.contribution = any(those) group by m.contribution) m on m.contribution = c.id
    where c.id = any(those)
$$;

