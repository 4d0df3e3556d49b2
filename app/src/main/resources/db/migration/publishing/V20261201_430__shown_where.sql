-- The pictures and films of the draft that are not shown there; those that come later are.
alter table publishing.target add column without uuid[] not null default '{}';
