-- How much each account has from each year, by Swedish time, counted as it comes: no page counts it all anew. Nothing leaves
-- the records, so a figure only moves when the time of a contribution turns out to be another.
create table records.year_count (
    account uuid not null,
    year int not null,
    number bigint not null,
    primary key (account, year)
);

create function records.swedish_year(at timestamptz) returns int
    language sql immutable parallel safe strict
    return cast(extract(year from at at time zone 'Europe/Stockholm') as int);

insert into records.year_count (account, year, number)
select account, records.swedish_year(written_at), count(*) from records.contribution group by 1, 2;

-- In one order, so that two who count at once wait for each other and never for ever.
create function records.count_new() returns trigger language plpgsql as $$
begin
    insert into records.year_count as c (account, year, number)
    select account, records.swedish_year(written_at), count(*) from added group by 1, 2 order by 1, 2
    on conflict (account, year) do update set number = c.number + excluded.number;
    return null;
end $$;

create function records.count_moved() returns trigger language plpgsql as $$
begin
    update records.year_count set number = number - 1
    where account = old.account and year = records.swedish_year(old.written_at);
    insert into records.year_count as c (account, year, number)
    values (new.account, records.swedish_year(new.written_at), 1)
    on conflict (account, year) do update set number = c.number + 1;
    return null;
end $$;

create trigger contribution_counted after insert on records.contribution
    referencing new table as added for each statement execute function records.count_new();
create trigger contribution_moved after update of account, written_at on records.contribution
    for each row when ((old.account, records.swedish_year(old.written_at))
        is distinct from (new.account, records.swedish_year(new.written_at)))
    execute function records.count_moved();
