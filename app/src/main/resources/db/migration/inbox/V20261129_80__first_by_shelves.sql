-- What stands first is read by the shelves that somebody may read (B6), as the other lists are.
drop index inbox.item_first;
create index item_first on inbox.item (account, confidential, first desc, due, contribution)
    where first > 0 and state <> 'CLOSED' and due is not null;
