-- What came elsewhere was written to somebody, as a message is, and is read by those who work with it (H9, B6).
alter table records.contribution alter column confidential
    set expression as (secret or kind in ('DIRECT_MESSAGE', 'BY_HAND'));
