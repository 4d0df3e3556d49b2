-- What is read only by those who work with it (B6; OSL 8 kap. 1 §): direct messages, and what is marked as perhaps secret.
alter table records.contribution add column confidential boolean not null
    generated always as (secret or kind = 'DIRECT_MESSAGE') stored;

-- What waits for the registrar, with what is confidential on a shelf of its own: whoever may not read it does not pass it by.
create index contribution_unregistered on records.contribution (account, registration, confidential, written_at, id)
    where direction = 'RECEIVED' and registration in ('UNDECIDED', 'TO_BE_REGISTERED');
drop index records.contribution_account_registration_written_at_id_idx;

-- The register as it reads now, and what of it may be shown to whom.
create or replace view records.register_entry as
select r.contribution, r.account, r.committee, r.committee_code, r.series, r.year, r.running, r.registered_at,
       r.registered_by, r.received_at, r.direction, r.public_without_names,
       case when c.number is null then r.counterpart else c.counterpart end as counterpart,
       coalesce(c.subject, r.subject) as subject,
       coalesce(c.words, r.words) as words,
       c.corrected_at, c.corrected_by,
       case when c.number is not null then r.subject end as first_subject,
       -- looked up for each row that is shown or found, and never a way to find it
       (select k.secret from records.contribution k where k.id = r.contribution) as secret,
       (select k.confidential from records.contribution k where k.id = r.contribution) as confidential
from records.registration r
left join lateral (
    select number, counterpart, subject, words, corrected_at, corrected_by
    from records.registration_correction
    where contribution = r.contribution
    order by number desc limit 1) c on true;
