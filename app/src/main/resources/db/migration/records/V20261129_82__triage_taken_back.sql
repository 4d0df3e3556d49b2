-- Whether what stands of the registration is the word of whoever sorted and of nobody since: only that goes when the sorting is
-- taken back.
alter table records.triage add column decided boolean not null default false;

update records.triage t set decided = not exists (
    select from records.ledger l where l.contribution = t.contribution and l.event = 'registration-decided');

alter table records.triage alter column decided drop default;
