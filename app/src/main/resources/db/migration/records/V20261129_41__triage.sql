-- What those who answer take a document for (S12), as it stands now; the ledger has every word about it.
create table records.triage (
    contribution uuid primary key references records.contribution (id),
    kind text not null,
    -- the case it touches, as somebody wrote it; empty when none was named
    case_number text not null,
    by text not null,
    at timestamptz not null
);
