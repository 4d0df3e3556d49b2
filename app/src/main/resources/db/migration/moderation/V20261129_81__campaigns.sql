-- What was written, whoever wrote it, as a fingerprint: many who say the same are a campaign, and opinions (M8). Kept for as long
-- as the other fingerprints, a week.
alter table moderation.essence add column words bytea;
create index essence_by_words on moderation.essence (words, print, written_at) where words is not null;
