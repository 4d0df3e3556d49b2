-- Every field that the evidence vouches for has a fingerprint: not only what was written, but who wrote it, when, in what
-- context, in which original it was seen, and which bytes belong to it.

-- Three prints after one another: who, when, and in what context.
create function records.header_print(
        id uuid, account uuid, key text, thread text, kind text, direction text, author_platform_id text, author_name text,
        author_seen_at timestamptz, parent text, permalink text, written_at timestamptz, captured_at timestamptz,
        time_doubtful boolean, placeholder boolean, gone_at timestamptz, gone_by text)
    returns bytea language sql stable parallel safe
    return sha256(convert_to(cast(jsonb_build_array(
            id, direction, author_platform_id, author_name, extract(epoch from author_seen_at)) as text), 'UTF8'))
        || sha256(convert_to(cast(jsonb_build_array(
            id, extract(epoch from written_at), extract(epoch from captured_at), time_doubtful,
            extract(epoch from gone_at), gone_by) as text), 'UTF8'))
        || sha256(convert_to(cast(jsonb_build_array(
            id, account, key, thread, kind, parent, permalink, placeholder) as text), 'UTF8'));

create function records.header_print(c records.contribution) returns bytea language sql stable parallel safe
    return records.header_print(
        c.id, c.account, c.key, c.thread, c.kind, c.direction, c.author_platform_id, c.author_name, c.author_seen_at,
        c.parent, c.permalink, c.written_at, c.captured_at, c.time_doubtful, c.placeholder, c.gone_at, c.gone_by);

create function records.seen_print(
        contribution uuid, at timestamptz, captured_at timestamptz, original bigint, replaced int, likeness bytea, hash bytea)
    returns bytea language sql stable parallel safe
    return sha256(convert_to(cast(jsonb_build_array(
        contribution, extract(epoch from at), extract(epoch from captured_at), original, replaced,
        encode(likeness, 'hex'), encode(hash, 'hex')) as text), 'UTF8'));

create function records.bytes_print(
        id uuid, contribution uuid, version bigint, place int, sha256 bytea, mime text, size bigint)
    returns bytea language sql stable parallel safe
    return case when sha256 is not null then sha256(convert_to(cast(jsonb_build_array(
        id, contribution, version, place, encode(sha256, 'hex'), mime, size) as text), 'UTF8')) end;

alter table records.contribution add column header_print bytea;
update records.contribution c set header_print = records.header_print(c);
alter table records.contribution alter column header_print set not null;

alter table records.version add column seen_print bytea;
update records.version
    set seen_print = records.seen_print(contribution, at, captured_at, original, replaced, likeness, hash);
alter table records.version alter column seen_print set not null;

alter table records.media disable trigger media_bytes_stay;
alter table records.media add column bytes_print bytea;
update records.media set bytes_print = records.bytes_print(id, contribution, version, position, sha256, mime, size);
alter table records.media enable trigger media_bytes_stay;

-- Whoever changes what a print vouches for says so in the print; nothing is changed past it by mistake.
create function records.without_its_print() returns trigger language plpgsql as $$
begin
    raise exception 'records.%: changed without its print', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger contribution_has_its_print
    before update of id, account, key, thread, kind, direction, author_platform_id, author_name, author_seen_at, parent,
        permalink, written_at, captured_at, time_doubtful, placeholder, gone_at, gone_by, header_print on records.contribution
    for each row when (new.header_print is distinct from records.header_print(
        new.id, new.account, new.key, new.thread, new.kind, new.direction, new.author_platform_id, new.author_name,
        new.author_seen_at, new.parent, new.permalink, new.written_at, new.captured_at, new.time_doubtful, new.placeholder,
        new.gone_at, new.gone_by))
    execute function records.without_its_print();
