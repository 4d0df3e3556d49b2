-- What the provider knows a session by, so that it can end it; and its own token, sealed, which it wants back when somebody
-- signs out.
create table access.provider_session (
    key_hash char(64) primary key references access.session on delete cascade,
    issuer text not null,
    subject text not null,
    sid text not null,
    id_token bytea not null
);
create index on access.provider_session (issuer, sid);
create index on access.provider_session (issuer, subject);

-- Whom the provider let in and Uppsikt did not, for those who mend it. The latest, for a month.
create table access.turned_away (
    id uuid primary key,
    at timestamptz not null,
    username text not null,
    reason text not null,
    particular text not null
);
create index on access.turned_away (at);
