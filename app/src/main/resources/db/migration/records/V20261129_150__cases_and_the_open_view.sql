-- H3. A case may hold many documents: each has a number of its own within the case, in an unbroken series. A document may belong
-- to a case in the municipality's own system instead, or as well.
alter table records.registration
    add column document int not null default 1 check (document > 0),
    add column outer_case text not null default '';
alter table records.registration drop constraint registration_committee_code_series_year_running_key;
alter table records.registration
    add constraint registration_number unique (committee_code, series, year, running, document);

-- The last document of a case that has more than one; the row's lock makes their series free of gaps.
create table records.register_document_counter (
    committee_code text not null,
    series text not null,
    year int not null,
    running int not null,
    last int not null,
    primary key (committee_code, series, year, running)
);

-- What the open register shows of an entry, each time somebody with the right has decided it; nothing but number and date where
-- nobody has (OSL 5 kap. 2 §).
create table records.registration_public_view (
    contribution uuid not null references records.registration,
    number int not null check (number > 0),
    shows text not null check (shows in ('NUMBER_AND_DATE', 'SUBJECT', 'SUBJECT_AND_NAME')),
    decided_at timestamptz not null,
    decided_by text not null,
    primary key (contribution, number)
);
create trigger registration_public_view_stays before update or delete or truncate on records.registration_public_view
    for each statement execute function records.only_added_to();

-- Until now every entry that was not marked as secret stood open with what it concerns, and none with a name.
insert into records.registration_public_view (contribution, number, shows, decided_at, decided_by)
select r.contribution, 1,
       case when k.secret then 'NUMBER_AND_DATE' else 'SUBJECT' end, r.registered_at, r.registered_by
from records.registration r join records.contribution k on k.id = r.contribution;

-- The case in another system is searched like the number.
drop view records.register_entry;
alter table records.registration alter column words set expression as (
    records.register_words(
        records.shown_number(committee_code, series, year, running) || ' ' || outer_case, subject, counterpart));

create view records.register_entry as
select r.contribution, r.account, r.committee, r.committee_code, r.series, r.year, r.running, r.document, r.outer_case,
       r.registered_at, r.registered_by, r.received_at, r.direction,
       case when c.number is null then r.counterpart else c.counterpart end as counterpart,
       coalesce(c.subject, r.subject) as subject,
       coalesce(c.words, r.words) as words,
       c.corrected_at, c.corrected_by,
       case when c.number is not null then r.subject end as first_subject,
       -- looked up for each row that is shown or found, and never a way to find it
       (select k.secret from records.contribution k where k.id = r.contribution) as secret,
       (select k.confidential from records.contribution k where k.id = r.contribution) as confidential,
       coalesce((select v.shows from records.registration_public_view v
                 where v.contribution = r.contribution order by v.number desc limit 1), 'NUMBER_AND_DATE') as shows
from records.registration r
left join lateral (
    select number, counterpart, subject, words, corrected_at, corrected_by
    from records.registration_correction
    where contribution = r.contribution
    order by number desc limit 1) c on true;

-- A note of secrecy names the provision, the day and the authority that made it (OSL 5 kap. 5 §). What was noted before stands in
-- the log alone.
create table records.secrecy_note (
    contribution uuid not null references records.contribution,
    number int not null check (number > 0),
    secret boolean not null,
    provision text not null,
    authority text not null,
    noted_at timestamptz not null,
    noted_by text not null,
    primary key (contribution, number)
);
create trigger secrecy_note_stays before update or delete or truncate on records.secrecy_note
    for each statement execute function records.only_added_to();
