-- What no answer took is forgotten thirty days after it was last handed in, and so is when that was. What an answer was sent
-- with is asked about once. The same bytes may be attached to several answers.
alter table inbox.attached add column sent boolean not null default false;
create index attached_not_sent on inbox.attached (id) include (at) where not sent;
create index attached_bytes on inbox.attached (sha256);
