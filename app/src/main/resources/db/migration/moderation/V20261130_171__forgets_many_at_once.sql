-- As it was, of all that are destroyed by one statement (H5).
create or replace function moderation.forget_destroyed() returns trigger language plpgsql as $$
begin
    delete from moderation.suggestion s using gone where s.contribution = gone.contribution;
    delete from moderation.essence e using gone where e.contribution = gone.contribution;
    return null;
end $$;
drop trigger moderation_forgets on records.destroyed;
create trigger moderation_forgets after insert on records.destroyed
    referencing new table as gone for each statement execute function moderation.forget_destroyed();
