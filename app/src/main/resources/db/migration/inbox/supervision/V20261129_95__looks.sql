-- That somebody who answers for an account has looked it over, the first time each day (S8). A row is never changed; the log
-- says the same.
create table inbox.look (
    account uuid not null,
    day date not null,
    person uuid not null,
    label text not null,
    at timestamptz not null,
    primary key (account, day)
);

-- Looks are noted from now on. What was before is not missed: nobody could note it.
create table inbox.looks_begun (at timestamptz not null);
insert into inbox.looks_begun (at) values (now());
