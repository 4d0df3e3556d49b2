-- When the author last changed what we had already closed or were answering; null when they have not.
alter table inbox.item add column edited_at timestamptz;
