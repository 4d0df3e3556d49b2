-- An answer that a person has told is there, and that the platform never named, is known again when the platform shows it:
-- asked for all of ours that comes.
create index command_confirmed on platforms.command (account, settled_at)
    where result is null and state = 'DONE' and deed in ('ANSWER', 'PRIVATE_ANSWER');
