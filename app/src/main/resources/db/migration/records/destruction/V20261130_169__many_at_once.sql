-- Many are destroyed by one statement, and what each says is made empty by one statement for each table, not by one for each row.
-- What others have of them still goes first, by their own triggers, while the names are there; this one comes last by its name.
create or replace function records.blank() returns trigger language plpgsql as $$
begin
    insert into records.disposed_name (print, contribution)
    select records.name_print(c.account, named.name), c.id
    from gone join records.contribution c on c.id = gone.contribution
    cross join lateral (
        select c.key as name
        union select '#' || substring(c.key from '[0-9]{10,}$')
            where c.kind in ('COMMENT', 'MENTION') and c.key not like 'export:%'
        union select a.name from records.also_known a where a.account = c.account and a.key = c.key) named
    where named.name is not null
    on conflict do nothing;

    delete from records.earlier_words e using records.version v, gone
    where v.contribution = gone.contribution and e.version = v.id;
    delete from records.also_known a using records.contribution c, gone
    where c.id = gone.contribution and a.account = c.account and a.key = c.key;

    update records.version v set text = null, genre = null from gone where v.contribution = gone.contribution;
    update records.media m set source = null, original_name = null, alt_text = null, problem = null,
        state = case when m.state = 'WAITING' then 'UNREACHABLE' else m.state end
    from gone where m.contribution = gone.contribution;

    update records.contribution c
    set key = b.key, thread = b.thread, parent = b.parent, author_platform_id = null, author_name = null, permalink = null,
        text = null, genre = null, retention = 'DISPOSED'
    from gone join records.contribution o on o.id = gone.contribution cross join lateral records.blanked(o) b
    where c.id = o.id;
    return null;
end $$;
drop trigger zz_blanks on records.destroyed;
create trigger zz_blanks after insert on records.destroyed
    referencing new table as gone for each statement execute function records.blank();
