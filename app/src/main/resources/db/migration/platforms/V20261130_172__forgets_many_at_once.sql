-- As it was, of all that are destroyed by one statement (H5): each way in which something is about one of them is asked by itself,
-- along an index.
create index command_about on platforms.command (about);
create index found_key on platforms.found (key);

create or replace function platforms.forget_destroyed() returns trigger language plpgsql as $$
begin
    delete from platforms.found f using platforms.command m, gone where m.about = gone.contribution and f.command = m.id;
    delete from platforms.found f using platforms.command m, records.contribution c, gone
    where c.id = gone.contribution and f.key = c.key and m.id = f.command and m.account = c.account;
    update platforms.found f set text = null, response = ''
    from platforms.command m, records.contribution n
    where (f.text is not null or f.response <> '') and m.id = f.command and m.settled_at is not null and n.id = m.about
        and exists (select from gone join records.contribution c on c.id = gone.contribution
            where c.account = n.account and c.thread = n.thread);

    with ended as (
        select m.id from platforms.command m, records.contribution c, gone
        where c.id = gone.contribution and m.account = c.account and m.result = c.key
        union
        select m.id from platforms.command m, gone
        where m.about = gone.contribution and not exists (
            select from records.contribution a where a.account = m.account and a.key = m.result)),
    pictures as (
        update platforms.command_picture p set name = '', alt_text = '' from ended where p.command = ended.id)
    update platforms.command m
    set text = case when m.text is not null then '' end, problem_words = null, proof = null
    from ended where m.id = ended.id;

    update platforms.command m set result = records.disposed_key(c.account, c.key)
    from records.contribution c, gone
    where c.id = gone.contribution and m.account = c.account and m.result = c.key;
    update platforms.command m set about_key = records.disposed_key(c.account, c.key)
    from records.contribution c, gone
    where c.id = gone.contribution and m.about = c.id;
    delete from platforms.echo e using records.contribution c, gone
    where c.id = gone.contribution and e.account = c.account and e.key = c.key;
    return null;
end $$;
drop trigger platforms_forget on records.destroyed;
create trigger platforms_forget after insert on records.destroyed
    referencing new table as gone for each statement execute function platforms.forget_destroyed();
