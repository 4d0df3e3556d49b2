-- Run by DatabaseLogin in single-user mode, once for a data folder; may be run again. A statement ends with an empty line.

do $$ begin
    if not exists (select from pg_catalog.pg_roles where rolname = 'uppsikt') then
        create role uppsikt;
    end if;
end $$;

alter role uppsikt login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :password;

alter role postgres nologin password null;

alter database postgres owner to uppsikt;

-- A folder from before: what the superuser made for Uppsikt becomes Uppsikt's. Sequences and indexes follow their tables.
do $$
declare
    one text;
begin
    for one in
        select format('alter schema %I owner to uppsikt', n.nspname)
        from pg_catalog.pg_namespace n
        where n.oid >= 16384
        union all
        select format('alter %s %s owner to uppsikt',
            case c.relkind when 'S' then 'sequence' when 'v' then 'view' when 'm' then 'materialized view'
                when 'c' then 'type' else 'table' end, c.oid::pg_catalog.regclass)
        from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        where c.oid >= 16384 and c.relkind in ('r', 'p', 'S', 'v', 'm', 'c') and n.nspname !~ '^pg_'
            and not exists (select from pg_catalog.pg_depend d
                where d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.objid = c.oid
                    and d.deptype in ('a', 'i', 'e'))
        union all
        select format('alter routine %s owner to uppsikt', p.oid::pg_catalog.regprocedure)
        from pg_catalog.pg_proc p
        where p.oid >= 16384
            and not exists (select from pg_catalog.pg_depend d
                where d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and d.objid = p.oid and d.deptype = 'e')
        union all
        select format('alter type %s owner to uppsikt', t.oid::pg_catalog.regtype)
        from pg_catalog.pg_type t
        where t.oid >= 16384 and t.typtype in ('e', 'd', 'r')
    loop
        execute one;
    end loop;
end $$;

-- What is disposed of is to leave the database's log too, which is no reading and no writing of anything in it.
grant pg_checkpoint to uppsikt;

grant execute on function pg_catalog.pg_switch_wal() to uppsikt;

grant execute on function pg_catalog.pg_ls_waldir() to uppsikt;

