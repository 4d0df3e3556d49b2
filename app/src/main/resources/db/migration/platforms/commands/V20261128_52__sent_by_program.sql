-- Which of our messages the platform says that a program has sent: the platform's own inbox, where people write, or one that
-- answers by itself. Decision 0050.
create table platforms.sent_by_program (
    account uuid not null,
    key text not null,
    program text not null,
    primary key (account, key)
);
