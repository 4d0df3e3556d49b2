-- The order of the register, so that a part of it is read without sorting all of it.
create function accounts.rank(kind text) returns int language sql immutable parallel safe as
    $$ select case kind when 'OFFICIAL' then 0 when 'CENTRAL' then 1 else 2 end $$;

create index register_order
    on accounts.account (accounts.rank(kind), name collate "sv-SE-x-icu", platform, handle);
