-- A sealed day is stamped by somebody outside the municipality (RFC 3161, decision 0080). The answer is kept as it came, and
-- what it takes to verify it again: the number it was asked with, and the trusted certificate that it led to.
create table ledger.time_stamp (
    day date primary key references ledger.day_seal,
    nonce numeric not null,
    asked_at timestamptz not null,
    stamped_at timestamptz not null,
    authority text not null,
    answer bytea not null check (length(answer) between 1 and 65536),
    anchor bytea not null
);

create trigger time_stamp_stays before update or delete or truncate on ledger.time_stamp
    for each statement execute function ledger.only_added_to();

-- The days that wait for theirs: none is lost while the authority is away.
create table ledger.time_stamp_asked (
    day date primary key references ledger.day_seal,
    attempts int not null default 0,
    asked_at timestamptz,
    next_at timestamptz not null,
    trouble text not null default '',
    stamped boolean not null default false
);
create index time_stamp_waiting on ledger.time_stamp_asked (day) where not stamped;
