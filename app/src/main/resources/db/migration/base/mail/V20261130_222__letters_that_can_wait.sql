-- Letters that need nobody at night wait for the hours that are set; those that were ordered before do not.
alter table mail.outgoing add column urgent boolean not null default true;
