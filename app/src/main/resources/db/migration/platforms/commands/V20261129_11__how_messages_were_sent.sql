-- Of our messages that the platform has delivered: which program sent each. Null when the platform names none, which tells
-- that a person wrote it; what only a poll or an export has shown is not here, and then nobody knows. Decision 0050.
alter table platforms.sent_by_program rename to echo;
alter table platforms.echo alter column program drop not null;
