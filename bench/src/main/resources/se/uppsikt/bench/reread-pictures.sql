-- Pictures that lie on the disk already, all of one wording.
\set ON_ERROR_STOP on
insert into records.media (id, contribution, version, position, state, held, sha256, mime, size, bytes_print)
select m.*, records.bytes_print(m.id, m.contribution, m.version, m.position, m.sha256, m.mime, m.size)
from (select gen_random_uuid() as id, v.contribution, v.id as version, cast(1000 + row_number() over () as int) as position,
             'KEPT' as state, true as held, decode(name, 'hex') as sha256, 'image/png' as mime, 1048576 as size
      from unnest(string_to_array(:pictures, ' ')) name, (select * from records.version order by id limit 1) v) m;
vacuum (analyze) records.media;
