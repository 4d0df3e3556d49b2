-- The open register finds nothing by names. An index over all words would have every entry that names a school read to see
-- that none of them says so in its subject.
create index registration_public_words on records.registration using gin (ts_filter(words, '{a}'));
create index registration_correction_public_words
    on records.registration_correction using gin (ts_filter(words, '{a}'));
