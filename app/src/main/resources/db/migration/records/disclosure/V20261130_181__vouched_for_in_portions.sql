-- All that a search finds comes into a request in portions, and each portion is vouched for by itself: a request of many thousands
-- would else be read from its beginning for each of them (H6, H8). Nothing is in a portion of what somebody added by hand.
alter table records.disclosure_item add column portion uuid;
alter table records.hold add column portion uuid;

create or replace view records.disclosure_item_print as
select coalesce(portion, disclosure) as key, ledger.print(jsonb_agg(to_jsonb(x) order by contribution)) as print
from records.disclosure_item x group by coalesce(portion, disclosure);

create or replace view records.hold_print as
select coalesce(portion, cause) as key, ledger.print(jsonb_agg(to_jsonb(x) order by contribution)) as print
from (select contribution, cause, placed_at, until,
             coalesce(ended_at < until, ended_at is not null) as ended_early, portion
      from records.hold) x
group by coalesce(portion, cause);

create index disclosure_items_vouched_for on records.disclosure_item (coalesce(portion, disclosure));
create index holds_vouched_for on records.hold (coalesce(portion, cause));
