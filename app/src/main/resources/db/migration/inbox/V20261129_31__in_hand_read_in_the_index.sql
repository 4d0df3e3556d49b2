-- What somebody has in hand is counted without looking at the items: the database reads in an index alone only what has each
-- column of the question in it, and not just the expression. What is in nobody's hand needs no place in it.
create index item_in_hands on inbox.item (coalesce(taken_by, handled_by), due, contribution)
    include (account, taken_by, handled_by)
    where state <> 'CLOSED' and due is not null and coalesce(taken_by, handled_by) is not null;
drop index inbox.item_in_hand;
alter index inbox.item_in_hands rename to item_in_hand;
