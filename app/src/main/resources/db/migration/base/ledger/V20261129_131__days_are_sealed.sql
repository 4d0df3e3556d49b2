-- Each day is sealed with one root over everything that was written in the log and kept beside it. The root is the fingerprint
-- of a text that has all these columns in it (decision 0074), and that has the root of the day before in it.
create table ledger.day_seal (
    day date primary key,
    made_at timestamptz not null,
    before bytea not null check (length(before) = 32),
    -- the last link of the chain when the day was over
    place bigint not null,
    hash bytea not null check (length(hash) = 32),
    root bytea not null unique check (length(root) = 32)
);

-- A Merkle root over each sort of thing: those whose number is above the first and not above the last.
create table ledger.day_seal_part (
    day date not null references ledger.day_seal,
    word text not null,
    above bigint not null,
    last bigint not null,
    leaves bigint not null,
    root bytea not null check (length(root) = 32),
    primary key (day, word),
    check (last >= above)
);

create function ledger.only_added_to() returns trigger language plpgsql as $$
begin
    raise exception 'ledger.% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger day_seal_stays before update or delete or truncate on ledger.day_seal
    for each statement execute function ledger.only_added_to();
create trigger day_seal_part_stays before update or delete or truncate on ledger.day_seal_part
    for each statement execute function ledger.only_added_to();
