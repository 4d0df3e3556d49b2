-- What waits for an answer. One row for each contribution that came in; what it says lies with the records.
create schema if not exists inbox;

create table inbox.item (
    contribution uuid primary key,
    account uuid not null,
    -- when the clock started: when the person wrote, never later than we had it in hand
    started_at timestamptz not null,
    urgent boolean not null default false,
    -- null for history from before the account was connected, which waits for nobody
    due timestamptz,
    state text not null default 'WAITING' check (state in ('WAITING', 'UNDER_WAY', 'CLOSED')),
    -- counts the acts; a form made before the last one is refused
    version int not null default 0,
    -- the key of the form last carried out, so that sending it twice is one act
    last_form text,
    taken_by uuid,
    taken_label text,
    taken_at timestamptz,
    -- who did the last act
    handled_by uuid,
    -- the answer under way, and whether it refers
    command uuid unique,
    referral boolean not null default false,
    changed_at timestamptz not null,
    check ((taken_by is null) = (taken_at is null) and (taken_by is null) = (taken_label is null)),
    check (state <> 'UNDER_WAY' or command is not null)
);
create index item_waiting on inbox.item (due, contribution) where state <> 'CLOSED' and due is not null;
create index item_waiting_account on inbox.item (account, due, contribution) where state <> 'CLOSED' and due is not null;
create index item_closed on inbox.item (changed_at, contribution) where state = 'CLOSED';
