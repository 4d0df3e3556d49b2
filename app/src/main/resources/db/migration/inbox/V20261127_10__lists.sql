-- Every list of the inbox in its own order, so that a page is read and nothing is sorted. The columns that a page of many
-- accounts is put together from are all there; item_waiting_account is the list of what waits.
create index item_in_hand on inbox.item (coalesce(taken_by, handled_by), due, contribution)
    where state <> 'CLOSED' and due is not null;
create index item_closed_account on inbox.item (account, changed_at, contribution) where state = 'CLOSED';
drop index inbox.item_closed;
drop index inbox.item_waiting;
