-- The number that a document has in the municipality's own register stands beside its entry (H4) and is searched for as it is
-- written, whatever its letters' size. The entry itself is never changed by it.
create index filings_by_written_number on records.filing (lower(outer_number)) where outer_number <> '';
create index registrations_by_outer_case on records.registration (lower(outer_case)) where outer_case <> '';

create or replace view records.register_entry as
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
                 where v.contribution = r.contribution order by v.number desc limit 1), 'NUMBER_AND_DATE') as shows,
       coalesce((select f.outer_number from records.filing f where f.contribution = r.contribution), '') as outer_number
from records.registration r
left join lateral (
    select number, counterpart, subject, words, corrected_at, corrected_by
    from records.registration_correction
    where contribution = r.contribution
    order by number desc limit 1) c on true;
