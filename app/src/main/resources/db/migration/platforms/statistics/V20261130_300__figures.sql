-- What the platforms count on each account's days, in the platform's own days. A figure that the platform changes after it was
-- settled keeps what it was before and when that was found. The original is the answer in which it was last told as it stands.
create table platforms.account_figure (
    account uuid not null,
    day date not null,
    metric text not null,
    part text not null check (part in ('ORGANIC', 'PAID', 'ALL')),
    value bigint not null,
    settled boolean not null,
    read_at timestamptz not null,
    original bigint not null,
    before bigint,
    changed_at timestamptz,
    primary key (account, day, metric, part)
);

-- A post whose figures are asked for: when that was, and what the platform does not tell of it.
create table platforms.measured_post (
    account uuid not null,
    post text not null,
    written_at timestamptz not null,
    read_at timestamptz not null,
    untold text,
    primary key (account, post)
);
create index measured_post_latest on platforms.measured_post (account, written_at, post);

-- The latest of each figure of a post, and what it was each time before it changed.
create table platforms.post_figure (
    account uuid not null,
    post text not null,
    metric text not null,
    part text not null check (part in ('ORGANIC', 'PAID', 'ALL')),
    value bigint not null,
    read_at timestamptz not null,
    original bigint not null,
    primary key (account, post, metric, part)
);
create table platforms.post_figure_before (
    account uuid not null,
    post text not null,
    metric text not null,
    part text not null,
    value bigint not null,
    read_at timestamptz not null,
    original bigint not null,
    primary key (account, post, metric, part, read_at)
);

-- What the platform does not tell of an account, in words for people. The metric is empty when it is about more than one.
create table platforms.figure_untold (
    account uuid not null,
    metric text not null,
    words text not null,
    since timestamptz not null,
    told_at timestamptz not null,
    primary key (account, metric)
);

-- How the reading of an account's figures goes.
create table platforms.figure_reading (
    account uuid primary key,
    tried_at timestamptz not null,
    read_at timestamptz,
    rest_until timestamptz,
    problem text
);
