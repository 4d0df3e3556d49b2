-- What was pointed out in a contribution that is disposed of, and what it resembled (H5). What officials have decided, and why, is
-- a record of its own and stays.
create function moderation.forget_destroyed() returns trigger language plpgsql as $$
begin
    delete from moderation.suggestion where contribution = new.contribution;
    delete from moderation.essence where contribution = new.contribution;
    return null;
end $$;
create trigger moderation_forgets after insert on records.destroyed
    for each row execute function moderation.forget_destroyed();
