-- An answer waits some seconds before it leaves the house, and until then whoever ordered it may undo it. Decision 0063.
-- "undoable_by" is that person; null for what was sent at once.
alter table platforms.command
    drop constraint command_state_check,
    add constraint command_state_check check (state in
        ('WAITING', 'UNDER_WAY', 'RETRYING', 'BEING_LOOKED_UP', 'UNCERTAIN', 'BY_HAND', 'DONE', 'FAILED', 'UNDONE')),
    add column undoable_by uuid,
    add column leaves_at timestamptz;
