-- How often anything of what is remembered in memory has changed. Counted as the last thing a transaction does, so that the
-- count is waited for by nobody who holds something that somebody else waits for; once a transaction, however much it changes.
create schema if not exists remembered;

create table remembered.changes (
    only_one boolean primary key default true check (only_one),
    number bigint not null
);
insert into remembered.changes (number) values (0);

create function remembered.count_change() returns trigger language plpgsql as $$
begin
    if current_setting('remembered.counted', true) is distinct from pg_current_xact_id()::text then
        perform set_config('remembered.counted', pg_current_xact_id()::text, true);
        update remembered.changes set number = number + 1;
    end if;
    return null;
end $$;
