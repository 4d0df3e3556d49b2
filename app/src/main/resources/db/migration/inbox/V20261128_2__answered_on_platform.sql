-- What was answered in the platform's own app: by which contribution, and when that was written. It stays when the item is
-- opened again, so that the same answer does not close it once more.
alter table inbox.item
    add column answered_by uuid,
    add column answered_at timestamptz,
    add check ((answered_by is null) = (answered_at is null));
create index item_answered_by on inbox.item (answered_by) where answered_by is not null;
