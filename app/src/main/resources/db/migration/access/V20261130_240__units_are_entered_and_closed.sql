-- Committees and service areas are entered, changed and closed by people too, not only by the file. A unit that its source
-- no longer has is gone there and stays here until somebody has said who takes over what it has. None is ever deleted:
-- what it once decided and owned names it.
alter table access.committee
    add column version int not null default 0,
    add column gone_at timestamptz,
    add column closed_at timestamptz;
alter table access.service_area
    add column version int not null default 0,
    add column gone_at timestamptz,
    add column closed_at timestamptz,
    add column handed_to uuid references access.service_area,
    add check (handed_to is null or closed_at is not null),
    add check (handed_to <> id);
