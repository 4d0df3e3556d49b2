-- What the log vouches for of disposal (H8): the decisions, the crises, and a disposal as it ended with its record. Its list has
-- fingerprints of its own, which stand in the record.
create view archive.disposal_authority_print as
select id as key, ledger.print(to_jsonb(x)) as print from archive.disposal_authority x;

create view archive.disposal_authority_end_print as
select authority as key, ledger.print(to_jsonb(x)) as print from archive.disposal_authority_end x;

create view archive.crisis_period_print as
select id as key, ledger.print(to_jsonb(x)) as print from archive.crisis_period x;

create view archive.disposal_print as
select id as key, ledger.print(to_jsonb(x)) as print from archive.disposal x where state in ('FINISHED', 'WITHDRAWN');

create view archive.disposal_record_print as
select disposal as key, ledger.print(to_jsonb(x)) as print from archive.disposal_record x;

insert into ledger.vouched_sort (sort, kind, prints) values
    ('archive.disposal_authority', 'gallringsbeslut', 'archive.disposal_authority_print'),
    ('archive.disposal_authority_end', 'gallringsbeslut', 'archive.disposal_authority_end_print'),
    ('archive.crisis_period', 'krisperiod', 'archive.crisis_period_print'),
    ('archive.disposal', 'gallring', 'archive.disposal_print'),
    ('archive.disposal_record', 'gallring', 'archive.disposal_record_print');
