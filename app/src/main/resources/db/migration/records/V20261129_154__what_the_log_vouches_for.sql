-- What the log vouches for of a document and of a request, each table by a fingerprint of its rows (H8).
create index redaction_of_document on records.redaction (contribution);
create index redaction_mark_of_document on records.redaction_mark (contribution);
create index hold_by_cause on records.hold (cause);

create view records.secrecy_note_print as
select contribution as key, ledger.print(jsonb_agg(to_jsonb(x) order by number)) as print
from records.secrecy_note x group by contribution;

create view records.registration_public_view_print as
select contribution as key, ledger.print(jsonb_agg(to_jsonb(x) order by number)) as print
from records.registration_public_view x group by contribution;

create view records.redaction_print as
select contribution as key, ledger.print(jsonb_agg(to_jsonb(x) order by disclosure)) as print
from records.redaction x group by contribution;

create view records.redaction_mark_print as
select contribution as key, ledger.print(jsonb_agg(to_jsonb(x) order by id)) as print
from records.redaction_mark x group by contribution;

create view records.disclosure_print as
select id as key, ledger.print(to_jsonb(x)) as print from records.disclosure x;

create view records.disclosure_step_print as
select disclosure as key, ledger.print(jsonb_agg(to_jsonb(x) order by number)) as print
from records.disclosure_step x group by disclosure;

create view records.disclosure_item_print as
select disclosure as key, ledger.print(jsonb_agg(to_jsonb(x) order by contribution)) as print
from records.disclosure_item x group by disclosure;

-- When it ended is no deed of its own; that it has ended before its time is no end.
create view records.hold_print as
select cause as key, ledger.print(jsonb_agg(to_jsonb(x) order by contribution)) as print
from (select contribution, cause, placed_at, until,
             coalesce(ended_at < until, ended_at is not null) as ended_early
      from records.hold) x
group by cause;

-- Only what has been given out.
create view records.release_print as
select disclosure as key, ledger.print(jsonb_agg(to_jsonb(x) order by id)) as print
from records.release x where state = 'GIVEN' group by disclosure;

-- The bytes are read again by themselves, and compared with the fingerprint that stands here.
create view records.release_file_print as
select disclosure as key, ledger.print(jsonb_agg(to_jsonb(x) - 'disclosure' order by release, place)) as print
from (select r.disclosure, f.release, f.place, f.name, f.mime, f.sha256, f.size, f.pages
      from records.release_file f join records.release r on r.id = f.release
      where r.state = 'GIVEN') x
group by disclosure;

create view records.refusal_print as
select disclosure as key, ledger.print(jsonb_agg(to_jsonb(x) order by made_at, id)) as print
from records.refusal x group by disclosure;

insert into ledger.vouched_sort (sort, kind, prints) values
    ('records.secrecy_note', 'handling', 'records.secrecy_note_print'),
    ('records.registration_public_view', 'handling', 'records.registration_public_view_print'),
    ('records.redaction', 'handling', 'records.redaction_print'),
    ('records.redaction_mark', 'handling', 'records.redaction_mark_print'),
    ('records.disclosure', 'begäran', 'records.disclosure_print'),
    ('records.disclosure_step', 'begäran', 'records.disclosure_step_print'),
    ('records.disclosure_item', 'begäran', 'records.disclosure_item_print'),
    ('records.hold', 'begäran', 'records.hold_print'),
    ('records.release', 'begäran', 'records.release_print'),
    ('records.release_file', 'begäran', 'records.release_file_print'),
    ('records.refusal', 'begäran', 'records.refusal_print');

-- What is there already is vouched for as it is now.
insert into ledger.vouched (sort, key, print)
select 'records.secrecy_note', key, ledger.print_of('records.secrecy_note_print', key) from records.secrecy_note_print
union all
select 'records.registration_public_view', key, ledger.print_of('records.registration_public_view_print', key)
from records.registration_public_view_print
union all
select 'records.redaction', key, ledger.print_of('records.redaction_print', key) from records.redaction_print
union all
select 'records.redaction_mark', key, ledger.print_of('records.redaction_mark_print', key) from records.redaction_mark_print
union all
select 'records.disclosure', key, ledger.print_of('records.disclosure_print', key) from records.disclosure_print
union all
select 'records.disclosure_step', key, ledger.print_of('records.disclosure_step_print', key) from records.disclosure_step_print
union all
select 'records.disclosure_item', key, ledger.print_of('records.disclosure_item_print', key) from records.disclosure_item_print
union all
select 'records.hold', key, ledger.print_of('records.hold_print', key) from records.hold_print
union all
select 'records.release', key, ledger.print_of('records.release_print', key) from records.release_print
union all
select 'records.release_file', key, ledger.print_of('records.release_file_print', key) from records.release_file_print
union all
select 'records.refusal', key, ledger.print_of('records.refusal_print', key) from records.refusal_print;
