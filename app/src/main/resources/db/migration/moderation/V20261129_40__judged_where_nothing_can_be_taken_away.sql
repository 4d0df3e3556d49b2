-- What cannot be taken away from others – a message, what is gone, what stands on somebody else's page – is judged, secured,
-- reported and registered all the same (M4). What was begun before it was gone goes on; what was merely hidden is over.
alter table moderation.judgement add column out_of_reach boolean not null default false;
alter table moderation.judgement drop constraint judgement_check2;
alter table moderation.judgement add check (closed_at is null or removed_at is not null or out_of_reach);

update moderation.judgement judged
set out_of_reach = true, closed_at = case when judged.begun_at is null then now() end
from records.contribution gone
where gone.id = judged.contribution and gone.gone_at is not null and gone.visibility <> 'REMOVED'
    and judged.removed_at is null and judged.closed_at is null;

drop index moderation.judgement_stands;
alter table moderation.judgement drop column stands;
alter table moderation.judgement add column stands text not null generated always as (
    case when removed_at is not null then 'REMOVED'
         when begun_at is null then 'HIDDEN'
         when second_person and second_at is null and not out_of_reach then 'SECOND'
         else 'BEGUN' end) stored;
create index judgement_stands on moderation.judgement (account, stands, last_at, contribution)
    where closed_at is null and (hidden_at is not null or begun_at is not null);
drop index moderation.judgement_hidden;
create index judgement_hidden on moderation.judgement (account, hidden_at, contribution)
    where closed_at is null and removed_at is null and not out_of_reach and (must_be_removed or secret or promptly);
create index judgement_unregistered on moderation.judgement (account, begun_at, contribution)
    where closed_at is null and removed_at is null and out_of_reach;
