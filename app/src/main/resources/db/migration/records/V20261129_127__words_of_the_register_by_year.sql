-- A word that stands in many entries is looked for year by year, the newest first: the year lies beside the words, so that
-- no more is read than the years that are asked for. What is entered is sorted in at once: few write, many look, and a list
-- of what is not sorted yet would be read through by each of them.
create index registration_words_of_year on records.registration using gin (words, (array[year]))
    with (fastupdate = off);
create index registration_public_words_of_year on records.registration
    using gin (ts_filter(words, '{a}'), (array[year])) with (fastupdate = off);
drop index records.registration_words;
drop index records.registration_public_words;
