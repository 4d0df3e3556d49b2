-- Of likes, and of taking them back, one order at a time is under way for the same contribution (S1, S9).
create unique index one_open_order_to_like on platforms.command (about, deed)
    where deed in ('LIKE', 'UNLIKE') and state not in ('DONE', 'FAILED', 'UNDONE');
