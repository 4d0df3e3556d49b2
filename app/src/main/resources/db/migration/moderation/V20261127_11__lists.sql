-- The lists of moderation in their own order, for each account.
create index judgement_unfinished on moderation.judgement (account, removed_at nulls first, last_at)
    where closed_at is null and (hidden_at is not null or begun_at is not null);
drop index moderation.judgement_open;
create index judgement_hidden on moderation.judgement (account, hidden_at)
    where closed_at is null and removed_at is null and (must_be_removed or secret or promptly);
