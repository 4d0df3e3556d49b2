-- What may be danger to life stands first until somebody has said what was done about it, whether it is answered or not (S11).
-- What was closed before that was asked is dealt with.
update inbox.item set first = 0 where first = 2 and state = 'CLOSED';
drop index inbox.item_first;
create index item_first on inbox.item (account, confidential, first desc, due, contribution)
    where first = 2 or first = 1 and state <> 'CLOSED' and due is not null;
