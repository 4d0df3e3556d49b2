-- What was sent about a contribution that is disposed of (H5), and what was looked up for it. A text that became an answer which
-- is still kept is that answer's; when the answer goes, its text goes here too.
create function platforms.forget_destroyed() returns trigger language plpgsql as $$
declare
    gone records.contribution;
begin
    select * into gone from records.contribution where id = new.contribution;
    delete from platforms.found f using platforms.command m
    where m.id = f.command and m.account = gone.account and (m.about = gone.id or f.key = gone.key);
    update platforms.found f set text = null, response = ''
    from platforms.command m join records.contribution n on n.id = m.about
    where m.id = f.command and n.account = gone.account and n.thread = gone.thread and m.settled_at is not null;
    update platforms.command_picture p set name = '', alt_text = ''
    from platforms.command m
    where m.id = p.command and m.account = gone.account and (m.result = gone.key or m.about = gone.id
        and not exists (select from records.contribution a where a.account = m.account and a.key = m.result));
    update platforms.command m
    set text = case when text is not null then '' end, problem_words = null, proof = null,
        result = case when result = gone.key then records.disposed_key(gone.account, gone.key) else result end
    where m.account = gone.account and (m.result = gone.key or m.about = gone.id
        and not exists (select from records.contribution a where a.account = m.account and a.key = m.result));
    update platforms.command set about_key = records.disposed_key(gone.account, gone.key)
    where about = gone.id;
    delete from platforms.echo where account = gone.account and key = gone.key;
    return null;
end $$;
create trigger platforms_forget after insert on records.destroyed
    for each row execute function platforms.forget_destroyed();

-- What a package that was built calls the pictures of it. The package itself lies at the archive.
create function archive.forget_destroyed() returns trigger language plpgsql as $$
begin
    update archive.packed_media set original_name = null, source = null where contribution = new.contribution;
    update archive.packed_deviation set name = '', expected = null, found = null where contribution = new.contribution;
    return null;
end $$;
create trigger archive_forgets after insert on records.destroyed
    for each row execute function archive.forget_destroyed();
create index packed_media_of_a_contribution on archive.packed_media (contribution);
create index packed_deviation_of_a_contribution on archive.packed_deviation (contribution) where contribution is not null;
