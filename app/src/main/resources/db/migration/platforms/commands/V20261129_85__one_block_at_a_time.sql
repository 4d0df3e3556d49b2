-- Of each deed that changes what people may write, one order at a time is under way for the same contribution (S9, M7, M9).
create unique index one_open_order_of_a_person_or_thread on platforms.command (about, deed)
    where deed in ('BLOCK', 'UNBLOCK', 'CLOSE_COMMENTS', 'OPEN_COMMENTS') and state not in ('DONE', 'FAILED');
