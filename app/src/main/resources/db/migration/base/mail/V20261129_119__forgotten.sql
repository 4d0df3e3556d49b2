-- Thirty days after it was sent or given up nobody needs to know to whom it went, or in which words (decision 0069).
alter table mail.outgoing add column forgotten boolean not null default false;
create index outgoing_ended on mail.outgoing (ended_at) where ended_at is not null and not forgotten;
