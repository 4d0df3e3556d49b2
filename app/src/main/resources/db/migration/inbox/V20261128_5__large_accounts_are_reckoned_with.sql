-- A list asks each account for one page in its own order. Most accounts have little, and reckoned by the average the
-- database reads all that an account has and sorts it; the few with much then cost all that they have. It is told to
-- reckon with the largest.
alter table inbox.item alter column account set (n_distinct = 1);
analyze inbox.item;
