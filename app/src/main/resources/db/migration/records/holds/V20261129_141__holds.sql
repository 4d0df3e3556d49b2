-- What may not be disposed of, and for which cause (H5, H6). records.contribution.on_hold is true while any cause is left, so
-- that every question of disposal can ask it.
create table records.hold (
    contribution uuid not null references records.contribution,
    -- such as the request for public records that it belongs to
    cause uuid not null,
    placed_at timestamptz not null,
    until timestamptz,
    ended_at timestamptz,
    primary key (contribution, cause)
);
create index hold_of_a_cause on records.hold (cause) where ended_at is null;
create index hold_ends on records.hold (until, contribution) where ended_at is null and until is not null;
create index contribution_held on records.contribution (id) where on_hold;
