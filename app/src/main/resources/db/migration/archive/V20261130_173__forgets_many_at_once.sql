-- As it was, of all that are destroyed by one statement (H5).
create or replace function archive.forget_destroyed() returns trigger language plpgsql as $$
begin
    update archive.packed_media m set original_name = null, source = null
    from gone where m.contribution = gone.contribution;
    update archive.packed_deviation d set name = '', expected = null, found = null
    from gone where d.contribution = gone.contribution;
    return null;
end $$;
drop trigger archive_forgets on records.destroyed;
create trigger archive_forgets after insert on records.destroyed
    referencing new table as gone for each statement execute function archive.forget_destroyed();
