-- Orders of ads: what somebody wants to buy, as it was typed, with all its faults until it is handed in; its steps; which ad
-- that was read belongs to it; and who has been told how much of the budget is spent. Names are as they were (N1, N3).
create table advertising.ad_order (
    id uuid primary key,
    version integer not null,
    round integer not null,
    state text not null check (state in ('DRAFT', 'HANDED_IN', 'HALF_APPROVED', 'APPROVED', 'RUNNING', 'ENDED', 'EVALUATED',
        'REFUSED', 'CANCELLED')),
    account uuid not null references accounts.account,
    unit uuid not null,
    orderer uuid not null,
    writer uuid not null,
    account_name text not null,
    owner_name text not null,
    unit_name text not null,
    orderer_name text not null,
    name text not null,
    purpose text not null,
    age_from text not null,
    age_to text not null,
    places text not null,
    targeting text not null,
    profiled boolean not null,
    starts date,
    ends date,
    budget text not null,
    cost_centre text not null,
    text text not null,
    pictures uuid[] not null,
    post text not null,
    sender text not null,
    link text not null,
    reason text not null,
    changed_at timestamptz not null
);

create index ad_order_of_unit on advertising.ad_order (unit, id desc);
create index ad_order_of_account on advertising.ad_order (account, id desc);
create index ad_order_under_way on advertising.ad_order (id) where state in ('APPROVED', 'RUNNING', 'ENDED');
create index ad_order_picture on advertising.ad_order using gin (pictures);

-- What was done with an order, in the order it was done.
create table advertising.order_step (
    ad_order uuid not null references advertising.ad_order,
    number integer not null,
    round integer not null,
    deed text not null,
    person uuid,
    person_name text not null,
    at timestamptz not null,
    words text not null,
    primary key (ad_order, number)
);

create table advertising.ordered_ad (
    ad uuid primary key references advertising.item,
    ad_order uuid not null references advertising.ad_order,
    tied_by_name text not null,
    tied_at timestamptz not null
);

create index ordered_ad_of_order on advertising.ordered_ad (ad_order);

create table advertising.order_alarm (
    ad_order uuid not null references advertising.ad_order,
    budget_micro bigint not null,
    step integer not null,
    at timestamptz not null,
    primary key (ad_order, budget_micro, step)
);
