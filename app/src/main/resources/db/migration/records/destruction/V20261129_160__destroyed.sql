-- What has been disposed of (H5). A row here blanks what the contribution says, in the tables of every room, and is the only thing
-- that lets the database do so. What stays: numbers, times, fingerprints, what was decided, and that it is gone.
create table records.destroyed (
    contribution uuid primary key references records.contribution,
    disposal uuid not null,
    at timestamptz not null,
    -- over every fingerprint that stays of it: taken before, and the same afterwards
    print bytea not null check (length(print) = 32),
    -- the fingerprint of who, when and in what context, as it is when it is blank
    blank_print bytea not null check (length(blank_print) = 96),
    versions int not null,
    media int not null,
    originals int not null
);
create index destroyed_under on records.destroyed (disposal, contribution);

create trigger destroyed_stays before update or delete or truncate on records.destroyed
    for each statement execute function records.only_added_to();

-- An original that was cut: what it was before, what it is after, one row for each contribution and each time.
create table records.original_cut (
    number bigint generated always as identity primary key,
    original bigint not null references records.original,
    contribution uuid not null references records.destroyed,
    at timestamptz not null,
    before bytea not null check (length(before) = 32),
    after bytea not null check (length(after) = 32)
);
create index cuts_of_an_original on records.original_cut (original, number);
create index cuts_for_a_contribution on records.original_cut (contribution, number);

create trigger original_cut_stays before update or delete or truncate on records.original_cut
    for each statement execute function records.only_added_to();

-- By what a disposed contribution is known again if the platform shows it once more: fingerprints of its names, never the names.
create table records.disposed_name (
    print bytea not null check (length(print) = 32),
    contribution uuid not null references records.destroyed,
    primary key (print, contribution)
);

-- Which originals tell of what. Made when somebody first wants to dispose of anything, and then kept up.
create table records.original_name (
    name text not null,
    original bigint not null,
    primary key (name, original)
);
create table records.originals_named (
    only_one boolean primary key default true check (only_one),
    up_to bigint not null,
    wanted boolean not null
);
insert into records.originals_named (up_to, wanted) values (0, false);

-- How far the disk has come after a disposal.
create table records.purge (
    disposal uuid primary key,
    begun_at timestamptz not null,
    -- the step that is to be done next
    step text not null,
    done_at timestamptz,
    -- what could not be done here, in Swedish
    undone text[] not null default '{}'
);

create function records.disposed_key(account uuid, key text) returns text
    language sql immutable parallel safe strict
    return case when key like 'gallrad:%' then key
        else 'gallrad:' || encode(sha256(convert_to(cast(account as text) || ' ' || key, 'UTF8')), 'hex') end;

create function records.name_print(account uuid, name text) returns bytea
    language sql immutable parallel safe strict
    return sha256(convert_to(cast(account as text) || ' ' || name, 'UTF8'));

-- The contribution as it is when it says nothing. A conversation is named by whom it is with, and what is answered there is a name
-- too. Its own name is ours from now on: the platform's may come to name another, written after the disposal.
create function records.blanked(c records.contribution) returns records.contribution language plpgsql stable as $$
begin
    if c.thread = c.key then
        c.thread := 'gallrad:' || c.id;
    elsif c.kind = 'DIRECT_MESSAGE' then
        c.thread := records.disposed_key(c.account, c.thread);
    end if;
    if c.kind = 'DIRECT_MESSAGE' then
        c.parent := records.disposed_key(c.account, c.parent);
    end if;
    c.key := 'gallrad:' || c.id;
    c.author_platform_id := null;
    c.author_name := null;
    c.permalink := null;
    c.text := null;
    c.genre := null;
    return c;
end $$;

-- Over every fingerprint that stays of a contribution, and how many it had of everything.
create function records.left_print(of_contribution uuid) returns bytea language sql stable as $$
    select sha256(convert_to(concat_ws(' ', c.id, encode(c.header_print, 'hex'),
        (select string_agg(concat_ws(',', v.id, coalesce(v.number, 0), encode(v.hash, 'hex'), encode(v.likeness, 'hex'),
            encode(v.seen_print, 'hex'), encode(v.genre_print, 'hex')), ';' order by v.id)
            from records.version v where v.contribution = c.id),
        '/',
        (select string_agg(concat_ws(',', m.id, m.version, m.position, m.held, encode(m.bytes_print, 'hex')), ';' order by m.id)
            from records.media m where m.contribution = c.id)), 'UTF8'))
    from records.contribution c where c.id = of_contribution
$$;

-- What the bytes of an original are to be: as they came, or as they were cut last.
create function records.expected_print(original bigint, arrived bytea) returns bytea language sql stable as $$
    select coalesce((select c.after from records.original_cut c where c.original = $1 order by c.number desc limit 1), $2)
$$;

-- What the contribution was cut out of, with what each was before and after.
create function records.cut_print(of_contribution uuid) returns bytea language sql stable as $$
    select sha256(convert_to(coalesce(string_agg(
        concat_ws(' ', c.original, encode(c.before, 'hex'), encode(c.after, 'hex')), ';' order by c.number), ''), 'UTF8'))
    from records.original_cut c join records.destroyed d on d.contribution = c.contribution
    where c.contribution = of_contribution and c.at = d.at
$$;

-- An original's bytes change only so far as a cut says, from what they were to what they are to be.
create function records.original_stays() returns trigger language plpgsql as $$
begin
    if (new.id, new.received_at, new.source, new.content_type, new.sha256)
            is not distinct from (old.id, old.received_at, old.source, old.content_type, old.sha256)
        and exists (select from (select before, after from records.original_cut where original = old.id
                order by number desc limit 1) c
            where c.before = sha256(old.body) and c.after = sha256(new.body)) then
        return new;
    end if;
    raise exception 'records.% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end $$;
drop trigger original_stays on records.original;
create trigger original_stays before update on records.original
    for each row execute function records.original_stays();

-- A wording becomes empty when its contribution is destroyed, and otherwise never changes.
create function records.version_stays() returns trigger language plpgsql as $$
begin
    if new.text is null and new.genre is null
        and (new.id, new.contribution, new.number, new.at, new.captured_at, new.original, new.replaced, new.likeness, new.hash,
                new.seen_print, new.genre_print)
            is not distinct from (old.id, old.contribution, old.number, old.at, old.captured_at, old.original, old.replaced,
                old.likeness, old.hash, old.seen_print, old.genre_print)
        and exists (select from records.destroyed d where d.contribution = old.contribution) then
        return new;
    end if;
    raise exception 'records.% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end $$;
drop trigger version_stays on records.version;
create trigger version_stays before update of id, contribution, at, replaced, likeness, hash, text on records.version
    for each row execute function records.version_stays();

create function records.genre_stays() returns trigger language plpgsql as $$
begin
    if exists (select from records.destroyed d where d.contribution = old.contribution)
        and new.genre is null and new.genre_print is not distinct from old.genre_print then
        return new;
    end if;
    raise exception 'records.% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end $$;
drop trigger version_genre_stays on records.version;
create trigger version_genre_stays before update of genre, genre_print on records.version
    for each row when (old.genre is not null or new.genre_print is distinct from records.genre_print(
        new.contribution, new.at, new.likeness, new.genre))
    execute function records.genre_stays();

create function records.media_stays() returns trigger language plpgsql as $$
begin
    if new.source is null and new.original_name is null and new.alt_text is null
        and (new.id, new.contribution, new.version, new.position, new.held)
            is not distinct from (old.id, old.contribution, old.version, old.position, old.held)
        and exists (select from records.destroyed d where d.contribution = old.contribution) then
        return new;
    end if;
    raise exception 'records.% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end $$;
drop trigger media_stays on records.media;
create trigger media_stays before update of id, contribution, version, position, held, source, original_name, alt_text
    on records.media for each row execute function records.media_stays();

create function records.media_bytes_stay() returns trigger language plpgsql as $$
begin
    if exists (select from records.destroyed d where d.contribution = old.contribution)
        and (new.state, new.sha256, new.mime, new.size, new.bytes_print)
            is not distinct from (old.state, old.sha256, old.mime, old.size, old.bytes_print) then
        return new;
    end if;
    raise exception 'records.% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end $$;
drop trigger media_bytes_stay on records.media;
create trigger media_bytes_stay before update on records.media
    for each row when (old.state = 'KEPT' or old.state = 'NEVER_COPIED' and new.state not in ('WAITING', 'UNREACHABLE'))
    execute function records.media_bytes_stay();

-- What was on its way when its contribution went is not let in afterwards, nor is a new wording.
create function records.nothing_comes_back() returns trigger language plpgsql as $$
begin
    raise exception 'records.%: its contribution is disposed of', tg_table_name using errcode = 'restrict_violation';
end $$;
create function records.is_destroyed(of_contribution uuid) returns boolean language sql stable
    return exists (select from records.destroyed d where d.contribution = of_contribution);
create trigger media_does_not_come_back before update of state on records.media
    for each row when (new.state in ('KEPT', 'WAITING') and old.state <> new.state and records.is_destroyed(new.contribution))
    execute function records.nothing_comes_back();

-- Who, when and where of a contribution: as its print says, or blank as its destruction says.
create or replace function records.without_its_print() returns trigger language plpgsql as $$
begin
    if new.header_print = old.header_print and exists (
        select from records.destroyed d where d.contribution = old.id and d.blank_print = records.header_print(new)) then
        return new;
    end if;
    raise exception 'records.%: changed without its print', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger contribution_text_does_not_come_back before update of text, genre on records.contribution
    for each row when ((new.text is not null or new.genre is not null) and records.is_destroyed(new.id))
    execute function records.nothing_comes_back();
create trigger contribution_stays_destroyed before update of retention, on_hold on records.contribution
    for each row when (old.retention = 'DISPOSED' and (new.retention <> old.retention or new.on_hold))
    execute function records.nothing_comes_back();

-- What others have of it goes first, by their own triggers, while its names are still there; this one comes last by its name.
create function records.blank() returns trigger language plpgsql as $$
begin
    insert into records.disposed_name (print, contribution)
    select records.name_print(c.account, named.name), c.id
    from records.contribution c
    cross join lateral (
        select c.key as name
        union select '#' || substring(c.key from '[0-9]{10,}$')
            where c.kind in ('COMMENT', 'MENTION') and c.key not like 'export:%'
        union select a.name from records.also_known a where a.account = c.account and a.key = c.key) named
    where c.id = new.contribution and named.name is not null
    on conflict do nothing;

    delete from records.earlier_words e using records.version v
    where v.contribution = new.contribution and e.version = v.id;
    delete from records.also_known a using records.contribution c
    where c.id = new.contribution and a.account = c.account and a.key = c.key;

    update records.version set text = null, genre = null where contribution = new.contribution;
    update records.media set source = null, original_name = null, alt_text = null, problem = null,
        state = case when state = 'WAITING' then 'UNREACHABLE' else state end
    where contribution = new.contribution;

    update records.contribution c
    set key = b.key, thread = b.thread, parent = b.parent, author_platform_id = null, author_name = null, permalink = null,
        text = null, genre = null, retention = 'DISPOSED'
    from (select (records.blanked(o)).* from records.contribution o where o.id = new.contribution) b
    where c.id = new.contribution;
    return null;
end $$;
create trigger zz_blanks after insert on records.destroyed
    for each row execute function records.blank();
