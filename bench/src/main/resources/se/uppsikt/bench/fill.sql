-- From lines to all that the program would have made of them. Indexes that are no constraints go first and come back last.
\set ON_ERROR_STOP on
set synchronous_commit = off;
set maintenance_work_mem = '512MB';
set work_mem = '128MB';

create temporary table made as
select pg_get_indexdef(i.indexrelid) as definition, i.indexrelid::regclass as name
from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
where n.nspname in ('records', 'inbox', 'moderation') and not i.indisprimary and not i.indisunique;
select format('drop index %s', name) from made \gexec

create temporary table filled as
select l.n, l.id, a.id as account, a.committee, a.code, l.kind, l.direction, l.author, l.parent, l.thread,
       l.at, l.dice, l.text, 'bench:' || l.n as key,
       -- one of twenty that came in still waits
       l.direction = 'RECEIVED' and l.dice < 62 as open,
       case when l.direction <> 'RECEIVED' then 'KEPT_IN_ORDER'
            when l.dice between 100 and 149 then 'REGISTERED'
            when l.dice between 150 and 159 then 'TO_BE_REGISTERED'
            when l.dice between 160 and 359 then 'UNDECIDED'
            when l.dice between 360 and 500 then 'OBVIOUSLY_TRIVIAL'
            else 'KEPT_IN_ORDER' end as registration,
       (select coalesce(max(id), 0) from records.original) + 1 + (l.n - (select min(n) from bench.line)) / 50 as original
from bench.line l join bench.account a on a.number = l.account;
create index on filled (n);
analyze filled;

insert into records.original (id, received_at, source, content_type, sha256, body) overriding system value
select original, max(at), 'bench', 'application/json', sha256(convert_to('bench' || original, 'UTF8')),
       convert_to(repeat('{"bench":"' || original || '"}', 20), 'UTF8')
from filled group by original order by original;
select setval(pg_get_serial_sequence('records.original', 'id'), (select max(id) from records.original));

insert into records.contribution (id, account, key, kind, direction, author_platform_id, author_name, parent, thread,
    text, written_at, captured_at, time_doubtful, placeholder, versions, media, answering, registration, retention, seen_at,
    archived_at, header_print)
select c.*, records.header_print(c.id, c.account, c.key, c.thread, c.kind, c.direction, c.author_platform_id, c.author_name,
       null, c.parent, null, c.written_at, c.captured_at, c.time_doubtful, c.placeholder, null, null)
from (select id, account, key, kind, direction, 'p' || author as author_platform_id,
             case when direction = 'DRAWN_UP' then 'Örebro kommun'
                  else (array['Anna', 'Erik', 'Maria', 'Lars', 'Karin', 'Anders', 'Eva', 'Johan', 'Sara', 'Per'])[1 + author % 10]
                      || ' ' || (array['Andersson', 'Nilsson', 'Åberg', 'Öst', 'Ek', 'Lind', 'Sjö', 'Dal', 'Ström'])[1 + author % 9]
                      || ' ' || author end as author_name,
             'bench:' || parent as parent, 'bench:' || thread as thread, text, at as written_at,
             at + interval '2 seconds' as captured_at, false as time_doubtful, false as placeholder, 1 as versions,
             case when dice < 40 then 1 else 0 end as media,
             case when direction = 'DRAWN_UP' then 'NOT_APPLICABLE' when open then 'NEW' when dice < 600 then 'ANSWERED'
                  else 'CLOSED_UNANSWERED' end as answering,
             registration, 'UNCLASSIFIED' as retention,
             case when direction = 'RECEIVED' and dice > 20 then at + interval '1 hour' end as seen_at,
             case when at < now() - interval '3 years' then now() - interval '1 year' end as archived_at
      from filled order by n) c;

insert into records.version (contribution, number, at, captured_at, original, replaced, likeness, hash, text, seen_print)
select v.*, records.seen_print(v.contribution, v.at, v.captured_at, v.original, v.replaced, v.likeness, v.hash)
from (select id as contribution, 1 as number, at, at + interval '2 seconds' as captured_at, original, 0 as replaced,
             sha256(convert_to(key, 'UTF8')) as likeness, sha256(convert_to(text, 'UTF8')) as hash, text
      from filled order by n) v;

insert into records.media (id, contribution, version, position, state, held, sha256, mime, size, bytes_print)
select m.*, records.bytes_print(m.id, m.contribution, m.version, m.position, m.sha256, m.mime, m.size)
from (select gen_random_uuid() as id, f.id as contribution, v.id as version, 0 as position, 'KEPT' as state, true as held,
             sha256(convert_to(case when f.dice = 1 then 'logo' else f.key end, 'UTF8')) as sha256, 'image/png' as mime,
             1000 as size
      from filled f join records.version v on v.contribution = f.id where f.dice < 40) m;

create temporary table numbered as
select row_number() over (order by at) + (select coalesce(max(number), 0) from records.ledger) as number, *
from (select id, account, at + interval '1 hour' as at, 'ContributionSeen' as event, 'seen' as fact, 'true' as became
      from filled where direction = 'RECEIVED' and dice > 20
      union all
      select id, account, at + interval '2 hours', 'ItemClosed', 'answering', 'CLOSED_UNANSWERED'
      from filled where direction = 'RECEIVED' and not open) deeds;
insert into records.ledger (number, at, event, actor, person, account, contribution, sentence, particulars, fact, became,
    digest) overriding system value
select number, at, event, 'Anna Berg, kommunikatör', (select id from access.person where username = 'anna.berg'),
       account, id, 'Gjordes', '{}', fact, became, sha256(convert_to(cast(number as text), 'UTF8'))
from numbered order by number;
select setval(pg_get_serial_sequence('records.ledger', 'number'), (select max(number) from records.ledger));
insert into records.ledger_link (place, entry, hash)
select number - (select min(number) from numbered) + 1 + (select coalesce(max(place), 0) from records.ledger_link), number,
       sha256(convert_to('link' || number, 'UTF8'))
from numbered order by number;

insert into records.registration (contribution, account, committee, committee_code, series, year, running,
    registered_at, registered_by, received_at, direction, counterpart, subject, public_without_names)
select id, account, committee, code, 'BENCH',
       cast(extract(year from (at + interval '3 hours') at time zone 'Europe/Stockholm') as int),
       row_number() over (partition by code, extract(year from (at + interval '3 hours') at time zone 'Europe/Stockholm')
                          order by at)
           + coalesce((select max(running) from records.registration r where r.committee_code = code and r.series = 'BENCH'), 0),
       at + interval '3 hours', 'Lars Dahl, registrator', at, direction, 'Anna Andersson',
       'Kommentar på Facebook: ' || left(text, 60), true
from filled where registration = 'REGISTERED' order by at;
insert into records.register_counter (committee_code, series, year, last)
select committee_code, series, year, max(running) from records.registration where series = 'BENCH' group by 1, 2, 3
on conflict (committee_code, series, year) do update set last = excluded.last;

insert into inbox.item (contribution, account, started_at, due, state, handled_by, changed_at)
select id, account, at,
       case when open and dice < 20 then now() + make_interval(hours => n % 240) else at + interval '2 days' end,
       case when open then 'WAITING' else 'CLOSED' end,
       case when not open or dice = 40 then (select id from access.person where username = 'anna.berg') end,
       at + interval '1 day'
from filled where direction = 'RECEIVED' order by n;

insert into moderation.suggestion (contribution, account, wording, rule, start_at, end_at, why, written_at)
select id, account, 1, (array['THREAT', 'ABUSE', 'PERSONAL_NUMBER', 'LINK', 'PHONE'])[1 + n % 5], 0, 4, 'ett ord', at
from filled where direction = 'RECEIVED' and dice between 500 and 519;

insert into moderation.judgement (contribution, account, version, ground, ground_name, legal_basis, motive, guideline,
    hidden_at, begun_at, begun_by, begun_label, secured_at, secured_hash, secured_versions, removed_at, closed_at, last_deed,
    last_by, last_at)
select id, account, 1, 'hot', 'Hot', 'BrB 4 kap. 5 §', 'Hotfullt', 1, at + interval '1 hour', at + interval '2 hours',
       (select id from access.person where username = 'anna.berg'), 'Anna Berg', at + interval '2 hours', 'h', 1,
       at + interval '3 hours', case when n % 10 > 0 then at + interval '4 hours' end, 'REMOVE', 'Anna Berg',
       at + interval '4 hours'
from filled where direction = 'RECEIVED' and dice in (510, 511);

select definition from made \gexec
truncate bench.line;
vacuum (analyze) records.contribution, records.version, records.media, records.ledger, records.ledger_link,
    records.registration, records.original, inbox.item, moderation.suggestion, moderation.judgement;
