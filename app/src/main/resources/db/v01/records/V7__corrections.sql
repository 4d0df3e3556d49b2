-- An entry in the register is only ever added to. What was wrongly worded gets a new wording under the same number; the
-- wording before it stays. The last one is the entry's; what was corrected away is found by nobody who searches.
create function records.register_words(number text, subject text, counterpart text) returns tsvector
    language sql immutable parallel safe
    return setweight(
            to_tsvector('simple', records.words(number))
            || to_tsvector('swedish', records.words(subject))
            || to_tsvector('simple', records.words(subject)), 'A')
        || setweight(
            to_tsvector('swedish', records.words(coalesce(counterpart, '')))
            || to_tsvector('simple', records.words(coalesce(counterpart, ''))), 'B');

create function records.shown_number(committee_code text, series text, year int, running int) returns text
    language sql immutable parallel safe strict
    return committee_code || ' ' || series || ' ' || cast(year as text) || ':' || lpad(cast(running as text), 5, '0')
        || ' ' || cast(running as text);

alter table records.registration add column words tsvector not null generated always as (
    records.register_words(
        records.shown_number(committee_code, series, year, running), subject, counterpart)) stored;
create index registration_words on records.registration using gin (words);

create table records.registration_correction (
    contribution uuid not null references records.registration,
    number int not null check (number > 0),
    corrected_at timestamptz not null,
    corrected_by text not null,
    counterpart text,
    subject text not null,
    words tsvector not null,
    primary key (contribution, number)
);
create index registration_correction_words on records.registration_correction using gin (words);

create trigger registration_correction_stays before update or delete or truncate on records.registration_correction
    for each statement execute function records.only_added_to();

-- The register as it reads now.
create view records.register_entry as
select r.contribution, r.account, r.committee, r.committee_code, r.series, r.year, r.running, r.registered_at,
       r.registered_by, r.received_at, r.direction, r.public_without_names,
       case when c.number is null then r.counterpart else c.counterpart end as counterpart,
       coalesce(c.subject, r.subject) as subject,
       coalesce(c.words, r.words) as words,
       c.corrected_at, c.corrected_by,
       case when c.number is not null then r.subject end as first_subject
from records.registration r
left join lateral (
    select number, counterpart, subject, words, corrected_at, corrected_by
    from records.registration_correction
    where contribution = r.contribution
    order by number desc limit 1) c on true;
