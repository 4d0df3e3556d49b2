-- Where each committee's entries are handed over (H4): nowhere, by letter to its registrar, as files in a folder, or to a case
-- system. The key to a case system is sealed.
create table records.case_receiver (
    committee uuid primary key,
    way text not null check (way in ('NONE', 'MAIL', 'FOLDER', 'REST')),
    mail text not null,
    address text not null,
    secret bytea,
    alarm text not null,
    decided_by text not null,
    decided_at timestamptz not null,
    -- the last trial: how it went, once it has
    trial_at timestamptz,
    trial_good boolean,
    trial_told text not null default '',
    check (way <> 'MAIL' or mail <> ''),
    check (way <> 'REST' or (address <> '' and secret is not null))
);
