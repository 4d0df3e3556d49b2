-- What a person has in hand is counted and listed from the index alone, whichever accounts the person sees.
drop index inbox.item_in_hand;
create index item_in_hand on inbox.item (coalesce(taken_by, handled_by), due, contribution) include (account)
    where state <> 'CLOSED' and due is not null;
