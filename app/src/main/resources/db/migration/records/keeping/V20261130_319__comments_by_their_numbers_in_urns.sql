-- The number stands at the end of a name, or at the end of the parenthesis of a URN.
create index contribution_comment_name_number on records.contribution (account, (substring(key from '([0-9]+)[)]*$')))
    where kind in ('COMMENT', 'MENTION');
create index contribution_answered_name_number on records.contribution (account, (substring(parent from '([0-9]+)[)]*$')))
    where kind = 'COMMENT' and parent <> thread;
drop index records.contribution_comment_number;
drop index records.contribution_answered_number;
