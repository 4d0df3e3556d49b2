-- As it was, of all that are destroyed by one statement (H5).
create or replace function inbox.forget_destroyed() returns trigger language plpgsql as $$
begin
    delete from inbox.language l using gone where l.contribution = gone.contribution;
    delete from inbox.attached a using gone where a.contribution = gone.contribution and not a.sent;
    update inbox.attached a set name = '', alt_text = '' from gone where a.contribution = gone.contribution;
    update assignment.suggestion s set text = ''
    from assignment.assignment a, gone where a.id = s.assignment and a.contribution = gone.contribution;
    update assignment.assignment a set word = '', ended_word = case when a.ended_word is not null then '' end
    from gone where a.contribution = gone.contribution;
    return null;
end $$;
drop trigger inbox_forgets on records.destroyed;
create trigger inbox_forgets after insert on records.destroyed
    referencing new table as gone for each statement execute function inbox.forget_destroyed();
