-- What disappears is told with what is known of it: who took it away, or what it stood under that went.
alter table records.contribution
    -- who the platform says took it away; null when it does not say
    add column gone_by text check (gone_by in ('AUTHOR', 'PLATFORM')),
    -- since when we were taking it away, for what stood under it may be gone before the platform's answer to us
    add column removing_since timestamptz;

create index contribution_gone on records.contribution (account, thread) where gone_at is not null;

-- What a comment stood under and went with: first what we removed, nearest first, then what was already gone; with whether
-- we removed it, and whether it is the post. Clocks differ by seconds. Null when it went alone, as far as is known.
create function records.gone_with(of_account uuid, own_key text, own_parent text, own_thread text, own_gone_at timestamptz)
    returns text[] language sql stable as $$
    with recursive above as (
        select p.*, 1 as level from records.contribution p where p.account = of_account and p.key = own_parent and p.key <> own_key
        union all
        select p.*, above.level + 1 from above
        join records.contribution p on p.account = of_account and p.key = above.parent
        where above.level < 100 and p.key not in (above.key, own_key)
    ), origin as (
        select * from above
        union all
        select p.*, 101 from records.contribution p where p.account = of_account and p.key = own_thread and p.key <> own_key
    ), candidate as (
        select id, key, level, visibility = 'REMOVED' as ours,
               case when visibility = 'REMOVED'
                   then own_gone_at >= coalesce(removing_since, visibility_at) - interval '10 seconds'
                   else gone_at <= own_gone_at end as went
        from origin
    )
    select array[cast(id as text), cast(ours as text), cast(key = own_thread as text)]
    from candidate where went order by ours desc, level limit 1
$$;
