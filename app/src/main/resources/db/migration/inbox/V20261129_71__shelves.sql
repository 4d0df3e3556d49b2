-- What is confidential (records.contribution.confidential) waits on a shelf of its own in each account: a list reads the shelves
-- that somebody may read, and does not pass by what is on the others.
alter table inbox.item add column confidential boolean not null default false;
update inbox.item i set confidential = true
from records.contribution c where c.id = i.contribution and c.confidential;

create index item_waiting_shelf on inbox.item (account, confidential, due, contribution)
    where state <> 'CLOSED' and due is not null;
drop index inbox.item_waiting_account;

create index item_closed_shelf on inbox.item (account, confidential, changed_at, contribution) where state = 'CLOSED';
drop index inbox.item_closed_account;

create index item_in_hands on inbox.item (coalesce(taken_by, handled_by), due, contribution)
    include (account, confidential, taken_by, handled_by)
    where state <> 'CLOSED' and due is not null and coalesce(taken_by, handled_by) is not null;
drop index inbox.item_in_hand;
alter index inbox.item_in_hands rename to item_in_hand;

-- It follows the contribution in the same transaction: no list shows for a moment what has just been marked.
create function inbox.follow_confidential() returns trigger language plpgsql as $$
begin
    update inbox.item set confidential = new.confidential where contribution = new.id;
    return null;
end $$;

create trigger contribution_confidential_in_inbox after update of kind, secret on records.contribution
    for each row when (old.confidential is distinct from new.confidential)
    execute function inbox.follow_confidential();
