-- Who can be recognised in a picture or a film, and with which legal basis they are shown (H7; GDPR articles 6 and 7).
-- A person is known by what the form needs and no more: a name or a description, and where they are reached.
create table publishing.participant (
    id uuid primary key,
    owner uuid not null references access.service_area (id),
    name text not null check (length(name) > 0),
    contact text not null default '',
    made_by text not null,
    made_at timestamptz not null,
    -- when the contact was forgotten, since nothing of the person is shown any more
    forgotten_at timestamptz
);
create index participant_order on publishing.participant (owner, name collate "sv-SE-x-icu", id);
create index participant_everywhere on publishing.participant (name collate "sv-SE-x-icu", id);

create table publishing.basis (
    id uuid primary key,
    participant uuid not null references publishing.participant,
    kind text not null check (kind in ('CONSENT', 'CONTRACT', 'LEGAL_OBLIGATION', 'PUBLIC_TASK')),
    purpose text not null,
    -- which contract, law or task it is; empty for a consent
    reference text not null default '',
    child boolean not null,
    -- how a consent was given; null for what nobody is asked about
    way text check (way in ('WRITTEN', 'ORAL')),
    -- who took it, as the person is named
    noted_by text not null,
    begins date not null,
    -- the first day on which it does not hold; null for none
    ends date,
    -- null for every platform
    platforms text[],
    made_by text not null,
    made_at timestamptz not null,
    withdrawn_on date,
    -- whom it was told to
    withdrawn_told text,
    withdrawn_by text,
    withdrawn_at timestamptz,
    -- when its end was told to those who take posts down
    ended_at timestamptz,
    check ((kind = 'CONSENT') = (way is not null)),
    check (ends > begins),
    check ((withdrawn_on is null) = (withdrawn_at is null))
);
create index basis_of_participant on publishing.basis (participant, begins, id);
create index basis_to_end on publishing.basis (ends, id) where withdrawn_at is null and ended_at is null and ends is not null;

-- Those who say yes for a child.
create table publishing.guardian (
    basis uuid not null references publishing.basis,
    place int not null,
    name text not null,
    -- null until the guardian has said yes
    agreed_on date,
    noted_by text,
    primary key (basis, place)
);

-- Which pictures and films a basis is about.
create table publishing.basis_asset (
    basis uuid not null references publishing.basis,
    asset uuid not null,
    primary key (basis, asset)
);
create index basis_of_asset on publishing.basis_asset (asset);

-- Somebody has looked and said who can be recognised; without a row nobody has.
create table publishing.looked_at (
    asset uuid primary key,
    said_by text not null,
    said_at timestamptz not null
);

create table publishing.seen (
    asset uuid not null references publishing.looked_at,
    participant uuid not null references publishing.participant,
    primary key (asset, participant)
);
create index seen_participant on publishing.seen (participant, asset);
