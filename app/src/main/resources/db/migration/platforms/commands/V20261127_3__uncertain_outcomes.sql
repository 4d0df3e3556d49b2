-- An answer that may have been sent, and was looked for without being found, waits for a person who decides.
alter table platforms.command
    drop constraint command_state_check,
    add constraint command_state_check check (state in
        ('WAITING', 'UNDER_WAY', 'RETRYING', 'BEING_LOOKED_UP', 'UNCERTAIN', 'BY_HAND', 'DONE', 'FAILED')),
    -- when it was last sent: from then on it is looked for; "sent_at" is the first time
    add column last_sent_at timestamptz;
update platforms.command set last_sent_at = sent_at;

-- What stood on the platform when the outcome was looked up and may be the answer; the person who decides sees both.
-- "dismissed_at" tells that a person has seen it and found that it is not.
create table platforms.found (
    command uuid not null references platforms.command,
    key text not null,
    text text,
    written_at timestamptz,
    response bytea not null,
    dismissed_at timestamptz,
    primary key (command, key)
);
