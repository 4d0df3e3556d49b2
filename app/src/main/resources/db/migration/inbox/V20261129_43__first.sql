-- What stands before what is due, whatever the deadline (S11): 2 where somebody may die or a child be hurt, 1 for threats and
-- personal numbers. A suggestion of the rules, or the word of whoever answers.
alter table inbox.item add column first smallint not null default 0;
create index item_first on inbox.item (account, first desc, due, contribution)
    where first > 0 and state <> 'CLOSED' and due is not null;
