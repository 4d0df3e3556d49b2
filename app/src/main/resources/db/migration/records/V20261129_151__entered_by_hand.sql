-- What came elsewhere was written to somebody, as a message is, and is read by those who work with it (H9, B6).
alter table records.contribution alter column confidential
    set expression as (secret or kind in ('DIRECT_MESSAGE', 'BY_HAND'));

-- By which way it came, and who received it.
create table records.manual_entry (
    contribution uuid primary key references records.contribution,
    way text not null,
    received_by text not null,
    entered_by text not null,
    entered_at timestamptz not null
);
create trigger manual_entry_stays before update or delete or truncate on records.manual_entry
    for each statement execute function records.only_added_to();
