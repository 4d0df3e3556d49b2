-- An original is only ever added to the journal. That it still waits to be read is a row of its own, which goes when it is
-- read: small to write in a storm, and nothing of the original is written twice.
create table records.waiting (
    -- no foreign key: it would be looked up for each row of a storm, and nothing leaves the journal
    original bigint primary key,
    source text not null,
    -- why it could not be read; it waits to be tried again
    problem text
);

insert into records.waiting (original, source, problem)
select id, source, problem from records.original where interpreted_at is null;

create index waiting_problem on records.waiting (source) where problem is not null;

drop index records.original_waiting;
drop index records.original_problem;
drop trigger original_stays on records.original;

alter table records.original drop column interpreted_at, drop column attempts, drop column problem;

create trigger original_stays before update on records.original
    for each statement execute function records.only_added_to();
