-- As in the inbox: what is confidential stands on a shelf of its own in each account.
alter table moderation.judgement add column confidential boolean not null default false;
alter table moderation.suggestion add column confidential boolean not null default false;
alter table moderation.police_report add column confidential boolean not null default false;
alter table moderation.release add column confidential boolean not null default false;

update moderation.judgement m set confidential = true
from records.contribution c where c.id = m.contribution and c.confidential;
update moderation.suggestion m set confidential = true
from records.contribution c where c.id = m.contribution and c.confidential;
update moderation.police_report m set confidential = true
from records.contribution c where c.id = m.contribution and c.confidential;
update moderation.release m set confidential = true
from records.contribution c where c.id = m.contribution and c.confidential;

create index judgement_stands_shelf on moderation.judgement (account, confidential, stands, last_at, contribution)
    where closed_at is null and (hidden_at is not null or begun_at is not null);
drop index moderation.judgement_stands;
create index judgement_entry_lacking_shelf on moderation.judgement (account, confidential, removed_at, contribution)
    where closed_at is null and removed_at is not null;
drop index moderation.judgement_entry_lacking;
create index judgement_hidden_shelf on moderation.judgement (account, confidential, hidden_at, contribution)
    where closed_at is null and removed_at is null and (must_be_removed or secret or promptly);
drop index moderation.judgement_hidden;
create index suggestion_shelf on moderation.suggestion (account, confidential, written_at, contribution) include (rule);
drop index moderation.suggestion_of_account;

-- A new row stands where its contribution does, and goes where it goes.
create function moderation.begin_confidential() returns trigger language plpgsql as $$
begin
    new.confidential := coalesce((select c.confidential from records.contribution c where c.id = new.contribution), false);
    return new;
end $$;

create trigger judgement_confidential before insert on moderation.judgement
    for each row execute function moderation.begin_confidential();
create trigger suggestion_confidential before insert on moderation.suggestion
    for each row execute function moderation.begin_confidential();
create trigger police_report_confidential before insert on moderation.police_report
    for each row execute function moderation.begin_confidential();
create trigger release_confidential before insert on moderation.release
    for each row execute function moderation.begin_confidential();

create function moderation.follow_confidential() returns trigger language plpgsql as $$
begin
    update moderation.judgement set confidential = new.confidential where contribution = new.id;
    update moderation.suggestion set confidential = new.confidential where contribution = new.id;
    update moderation.police_report set confidential = new.confidential where contribution = new.id;
    update moderation.release set confidential = new.confidential where contribution = new.id;
    return null;
end $$;

create trigger contribution_confidential_in_moderation after update of kind, secret on records.contribution
    for each row when (old.confidential is distinct from new.confidential)
    execute function moderation.follow_confidential();
