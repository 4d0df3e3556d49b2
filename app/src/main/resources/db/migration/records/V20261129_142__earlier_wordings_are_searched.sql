-- What has been changed is found by each of its wordings, also by words that its author has taken away since: whoever asks for
-- a public record asks for all that is kept (H6). Few contributions are ever changed, so few rows stand here.
create table records.earlier_words (
    version bigint primary key references records.version,
    contribution uuid not null references records.contribution,
    words tsvector not null,
    signs text[]
);
create index earlier_words_found on records.earlier_words using gin (words);
create index earlier_signs_found on records.earlier_words using gin (signs);

create function records.keep_earlier_words() returns trigger language plpgsql as $$
begin
    insert into records.earlier_words (version, contribution, words, signs)
    select v.id, v.contribution, records.search_words(c.author_name, v.text), records.signs(v.text)
    from records.version v join records.contribution c on c.id = v.contribution
    where v.contribution = new.contribution and v.text is not null
    on conflict do nothing;
    return null;
end $$;

-- The first wording of what nobody has changed is found as it always was.
create trigger version_earlier_words after insert on records.version
    for each row when (new.number is distinct from 1)
    execute function records.keep_earlier_words();

insert into records.earlier_words (version, contribution, words, signs)
select v.id, v.contribution, records.search_words(c.author_name, v.text), records.signs(v.text)
from records.contribution c join records.version v on v.contribution = c.id
where c.versions > 1 and v.text is not null;
