-- Whether something of ours on the platform was sent from here is asked for all of ours that comes.
create index command_result on platforms.command (account, result) where result is not null;
