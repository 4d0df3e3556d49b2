-- Originals of four kilobytes that do not compress.
\set ON_ERROR_STOP on
set synchronous_commit = off;
insert into records.original (received_at, source, content_type, sha256, body)
select now(), 'bench', 'application/octet-stream', sha256(body), body
from (select (select decode(string_agg(md5(random()::text || n || k), ''), 'hex') from generate_series(1, 256) k) as body
      from generate_series(1, :originals) n) made;
vacuum (analyze) records.original;
