-- What an original that could not be read waits for, so that whatever brings it wakes exactly those: that a page is connected
-- ('page:<id>'), a program that reads otherwise than the one that tried ('program'), or that a fault is mended ('fault'). It may
-- wait for several. What lay here before is read anew by the next program, which then tells.
alter table platforms.unread
    add column awaits text not null default 'program',
    add column read_by text not null default '',
    drop constraint unread_pkey,
    add primary key (original, awaits);
alter table platforms.unread
    alter column awaits drop default,
    alter column read_by drop default;
create index on platforms.unread (awaits);
