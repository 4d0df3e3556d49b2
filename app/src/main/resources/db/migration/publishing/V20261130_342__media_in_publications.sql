-- Some pictures move; most platforms show only the first of theirs.
alter table publishing.asset add column moving boolean not null default false;
-- Whether a picture of the media bank is in any publication is asked before it is thrown away.
create index publication_media_id on platforms.publication_media (id);
