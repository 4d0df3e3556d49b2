-- What sort of thing a wording is where words do not say it: a sticker, a voice message, a shared place; of a review whether it
-- recommends. It stands beside the text, which is the author's own words, and counts for no other wording.
alter table records.version
    add column genre text,
    add column genre_print bytea;
-- that of the current wording
alter table records.contribution add column genre text;

create function records.genre_print(contribution uuid, at timestamptz, likeness bytea, genre text)
    returns bytea language sql stable parallel safe
    return case when genre is not null then sha256(convert_to(cast(jsonb_build_array(
        contribution, extract(epoch from at), encode(likeness, 'hex'), genre) as text), 'UTF8')) end;

-- It may become known later than the words, once, and never changes.
create trigger version_genre_stays before update of genre, genre_print on records.version
    for each row when (old.genre is not null or new.genre_print is distinct from records.genre_print(
        new.contribution, new.at, new.likeness, new.genre))
    execute function records.only_added_to();

-- Only what may say it is read again: deliveries of messages without words, and of reviews.
insert into records.waiting (original, source)
select distinct o.id, o.source
from records.contribution c
join records.version v on v.contribution = c.id
join records.original o on o.id = v.original
where (c.kind = 'DIRECT_MESSAGE' and v.text is null or c.kind = 'REVIEW') and o.source like '%/webhook' and not c.never_shown
on conflict (original) do nothing;
