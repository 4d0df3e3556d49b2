-- The platforms call the folder of a conversation after whoever wrote it. What an import tells everybody of a file that was not
-- read leaves the name out; whoever may read the messages finds it among the remarks (B6).
update archive.import set trouble = regexp_replace(trouble, 'messages/[^:]*', 'messages/…', 'g')
where trouble like '%messages/%';
