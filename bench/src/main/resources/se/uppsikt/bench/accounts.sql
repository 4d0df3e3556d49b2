-- Accounts to fill: the demo's own first, then more of the same service areas.
\set ON_ERROR_STOP on
create schema bench;
insert into accounts.account (id, kind, platform, platform_id, handle, name, address, owner, committee, status, relay)
select gen_random_uuid(), one.kind, 'FACEBOOK', 'bench' || n, 'bench-' || n,
       (array['Förskolan', 'Ängens skola', 'Biblioteket', 'Åbadet'])[1 + mod(n, 4)] || ' ' || n,
       'https://www.facebook.com/bench' || n, one.owner, one.committee, 'ACTIVE', false
from generate_series(1, 40 - (select cast(count(*) as int) from accounts.account)) n
join (select row_number() over (order by handle) - 1 as place, count(*) over () as all, * from accounts.account) one
    on one.place = mod(n, one.all);
insert into accounts.status_change (account, number, to_status, actor, at)
select id, 1, 'ACTIVE', 'bench', now() - interval '8 years' from accounts.account where handle like 'bench-%';
create table bench.account as
select row_number() over (order by handle like 'bench-%', handle) - 1 as number, a.id, a.committee, c.code
from accounts.account a join access.committee c on c.id = a.committee;
create unlogged table bench.line (n int, id uuid, account int, kind text, direction text, author int, thread int,
    parent int, at timestamptz, dice int, text text);
analyze accounts.account;
