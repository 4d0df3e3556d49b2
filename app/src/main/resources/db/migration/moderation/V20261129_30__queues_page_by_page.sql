-- The lists of moderation are read a page at a time, each along an index that has it in order. How far the taking away has
-- come, as far as a judgement tells it, is worked out when the judgement is written.
alter table moderation.judgement add column stands text not null generated always as (
    case when removed_at is not null then 'REMOVED'
         when begun_at is null then 'HIDDEN'
         when second_person and second_at is null then 'SECOND'
         else 'BEGUN' end) stored;
create index judgement_stands on moderation.judgement (account, stands, last_at, contribution)
    where closed_at is null and (hidden_at is not null or begun_at is not null);
drop index moderation.judgement_unfinished;

create index judgement_entry_lacking on moderation.judgement (account, removed_at, contribution)
    where closed_at is null and removed_at is not null;
drop index moderation.judgement_hidden;
create index judgement_hidden on moderation.judgement (account, hidden_at, contribution)
    where closed_at is null and removed_at is null and (must_be_removed or secret or promptly);

create index suggestion_of_account on moderation.suggestion (account, written_at, contribution) include (rule);
drop index moderation.suggestion_by_account;
