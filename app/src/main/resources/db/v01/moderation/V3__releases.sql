-- Proposals to let what is shown to nobody be shown again, by a decision of the police or a prosecutor (M4). A row waits for
-- another person's word and goes when it is given; both words stay in the ledger.
create table moderation.release (
    contribution uuid primary key,
    account uuid not null,
    reference text not null,
    motive text not null,
    proposed_by uuid not null,
    proposed_label text not null,
    proposed_at timestamptz not null
);
create index on moderation.release (account, proposed_at);
