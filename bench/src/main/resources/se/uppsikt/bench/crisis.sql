-- A crisis that is over and concerned all accounts for as long as there is anything, with three themes.
\set ON_ERROR_STOP on
insert into crisis.crisis (id, what, started_at, started_by, ended_at, ended_by, end_reason)
values ('00000000-0000-4000-8000-000000000001', 'Prov', now() - interval '20 years', 'Anna Berg', now(), 'Anna Berg', 'Prov');
insert into crisis.concern (id, crisis, account, from_at, until_at)
values ('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001', null, now() - interval '20 years', now());
insert into crisis.theme (id, crisis, name, words, made_by, made_at)
select gen_random_uuid(), '00000000-0000-4000-8000-000000000001', name, words, 'Anna Berg', now()
from (values ('Vatten', array['vatt', 'läck', 'kran']), ('Skola', array['skol', 'förskol', 'elev']),
    ('Vägar', array['väg', 'buss', 'cykel'])) t (name, words);
