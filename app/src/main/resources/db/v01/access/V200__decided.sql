-- Who has decided a person's roles and place on the page of rights; null while the organisation file decides.
alter table access.person
    add column version int not null default 0,
    add column decided_by text,
    add column decided_at timestamptz,
    add check ((decided_by is null) = (decided_at is null));
