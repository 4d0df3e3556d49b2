-- What is taken away on some grounds is kept in order and needs no number in the register (M2; OSL 5 kap. 1 §).
alter table moderation.judgement add column kept_in_order boolean not null default false;
