-- Whether a picture whose format the archive does not take goes into the package as PNG as well.
alter table archive.packed_media add column copied boolean not null default false;
