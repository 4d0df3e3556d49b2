-- A register with so many entries: each of a comment that is kept, what the public may see of it, and for every second the number
-- that it has in the municipality's own system. Indexes that are no constraints go first and come back last.
\set ON_ERROR_STOP on
set synchronous_commit = off;
set maintenance_work_mem = '512MB';
set work_mem = '128MB';

create temporary table made as
select pg_get_indexdef(i.indexrelid) as definition, i.indexrelid::regclass as name
from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
where n.nspname in ('records', 'inbox') and not i.indisprimary and not i.indisunique;
select format('drop index %s', name) from made \gexec

create temporary table filled as
select n, uuidv7() as id, a.id as account, a.committee, a.code, now() - n * interval '150 seconds' as at,
       (array['bron', 'vägen', 'skolan', 'bussen', 'parken', 'snön', 'maten', 'badet'])[1 + n % 8]
           || ' ' || (array['är', 'blir', 'var', 'känns'])[1 + n % 4] || ' ' || (array['bra', 'dålig', 'farlig', 'stängd'])[1 + n / 8 % 4]
           || ' säger nummer' || n % 5000 || ' om torget' || n % 97 || ', skriv gärna ett svar till mig i veckan' as text
from generate_series(cast(:from as int) + 1, cast(:to as int)) n
join bench.account a on a.number = n % (select count(*) from bench.account);
create index on filled (n);
analyze filled;

insert into records.contribution (id, account, key, kind, direction, author_platform_id, author_name, parent, thread,
    text, written_at, captured_at, time_doubtful, placeholder, versions, media, answering, registration, retention, seen_at,
    header_print)
select c.*, records.header_print(c.id, c.account, c.key, c.thread, c.kind, c.direction, c.author_platform_id, c.author_name,
       null, c.parent, null, c.written_at, c.captured_at, c.time_doubtful, c.placeholder, null, null)
from (select id, account, 'post' || n as key, 'COMMENT' as kind, 'RECEIVED' as direction, 'p' || n % 20000 as author_platform_id,
             'Anna ' || n % 20000 as author_name, 'post' || n as parent, 'post' || n as thread, text, at as written_at,
             at + interval '2 seconds' as captured_at, false as time_doubtful, false as placeholder, 1 as versions, 0 as media,
             'CLOSED_UNANSWERED' as answering, 'REGISTERED' as registration, 'UNCLASSIFIED' as retention,
             at + interval '1 hour' as seen_at
      from filled order by n desc) c;

-- Of the newest what was written too, so that documents can be made of them.
insert into records.original (received_at, source, content_type, sha256, body)
select now(), 'bench', 'application/json', sha256('{}'), '{}' where :from = 0;
insert into records.version (contribution, number, at, captured_at, original, replaced, likeness, hash, text, seen_print)
select v.*, records.seen_print(v.contribution, v.at, v.captured_at, v.original, v.replaced, v.likeness, v.hash)
from (select id as contribution, 1 as number, at, at + interval '2 seconds' as captured_at,
             (select max(id) from records.original) as original, 0 as replaced,
             sha256(convert_to('post' || n, 'UTF8')) as likeness, sha256(convert_to(text, 'UTF8')) as hash, text
      from filled where n <= 25000 order by n desc) v;

insert into inbox.item (contribution, account, started_at, due, state, handled_by, changed_at)
select id, account, at, at + interval '2 days', 'CLOSED', (select id from access.person where username = 'anna.berg'),
       at + interval '1 day'
from filled order by n desc;

insert into records.registration (contribution, account, committee, committee_code, series, year, running,
    registered_at, registered_by, received_at, direction, counterpart, subject, public_without_names)
select id, account, committee, code, 'BENCH',
       cast(extract(year from (at + interval '3 hours') at time zone 'Europe/Stockholm') as int),
       row_number() over (partition by code, extract(year from (at + interval '3 hours') at time zone 'Europe/Stockholm')
                          order by at)
           + coalesce((select max(running) from records.registration r where r.committee_code = code and r.series = 'BENCH'), 0),
       at + interval '3 hours', 'Lars Dahl, registrator', at, 'RECEIVED', 'Anna ' || n % 20000,
       'Synpunkt på Facebook om ' || split_part(text, ' ', 1) || ' vid torget' || n % 97 || ' nummer' || n % 5000, true
from filled order by at;
insert into records.register_counter (committee_code, series, year, last)
select committee_code, series, year, max(running) from records.registration where series = 'BENCH' group by 1, 2, 3
on conflict (committee_code, series, year) do update set last = excluded.last;

insert into records.registration_public_view (contribution, number, shows, decided_at, decided_by)
select id, 1, (array['SUBJECT', 'SUBJECT', 'SUBJECT_AND_NAME', 'NUMBER_AND_DATE'])[1 + n % 4], at + interval '3 hours',
       'Lars Dahl, registrator'
from filled order by n desc;

insert into records.filing (contribution, account, confidential, committee, of_case, outer_case, way, state, made_at, due_at,
    moved_at, outer_number)
select id, account, false, committee, '', '', 'REST', 'CONFIRMED', at, at, at, 'KS 2026/' || n
from filled where n % 2 = 0 order by n desc;

select definition from made \gexec
vacuum (analyze) records.contribution, records.version, records.registration, records.registration_public_view, records.filing, inbox.item;
