-- A picture whose people may not be shown any more is looked for in all that goes out (H7).
create index publication_medium on platforms.publication_media (id);
