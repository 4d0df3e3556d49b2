-- Nearly all that comes in is changed soon after: it is seen, answered, judged. Where its page has room, the change needs no
-- new entries in the indexes of the words and the signs, which cost more than all else.
alter table records.contribution set (fillfactor = 80);
alter table inbox.item set (fillfactor = 80);
