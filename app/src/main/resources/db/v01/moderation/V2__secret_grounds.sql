-- What a ground says about secrecy, and whether hiding is enough (H2, M3).
alter table moderation.judgement add column secret boolean not null default false;
alter table moderation.judgement add column promptly boolean not null default false;
