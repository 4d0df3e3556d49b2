-- Deliveries of three platforms, each with one comment by one of 5 000 people on one of 200 posts, kept and not yet read.
\set ON_ERROR_STOP on
set synchronous_commit = off;
begin;
create temporary table made on commit drop as
select 'facebook/webhook' as source, n, format(
    '{"object":"page","entry":[{"id":"110200300400003","time":%s,"changes":[{"value":{"from":{"id":"6100%s","name":"Prov Provsson %s"},"post":{"status_type":"mobile_status_update","is_published":true,"updated_time":"2026-11-20T07:30:00+0000","permalink_url":"https://www.facebook.com/110200300400003/posts/%s","id":"110200300400003_%s"},"message":"%s","post_id":"110200300400003_%s","comment_id":"%s_%s","created_time":%s,"item":"comment","parent_id":"110200300400003_%s","verb":"add"},"field":"feed"}]}]}',
    1795000000 + n, 1000000000 + mod(n, 5000), mod(n, 5000), 9000 + mod(n, 200), 9000 + mod(n, 200), words, 9000 + mod(n, 200),
    9000 + mod(n, 200), n, 1794999998 + n, 9000 + mod(n, 200)) as body
from (select n, 'N\u00e4r \u00f6ppnar lekplatsen p\u00e5 s\u00f6ndag? ' || md5(n::text) as words from generate_series(:from, :to) n) one
union all
select 'instagram/webhook', n, format(
    '{"object":"instagram","entry":[{"id":"17841400000000001","time":%s,"changes":[{"value":{"from":{"id":"88%s","username":"prov.%s"},"media":{"id":"180000000000%s","media_product_type":"FEED"},"id":"179%s","text":"%s"},"field":"comments"}]}]}',
    1795000000 + n, 100000 + mod(n, 5000), mod(n, 5000), 10000 + mod(n, 200), 100000000000 + n, words)
from (select n, 'S\u00e5 fint! ' || md5(n::text) as words from generate_series(:from, :to) n) one
union all
select 'linkedin/webhook', n, format(
    '{"type":"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS","notifications":[{"notificationId":%s,"organizationalEntity":"urn:li:organization:900200300","action":"COMMENT","lastModifiedAt":%s,"sourcePost":"urn:li:activity:70946372478%s","generatedActivity":"urn:li:comment:(activity:70946372478%s,75291212%s)","decoratedSourcePost":{"entity":"urn:li:share:70946372477%s","text":"Inl\u00e4gg"},"decoratedGeneratedActivity":{"comment":{"owner":"urn:li:person:p%s","entity":"urn:li:comment:(urn:li:activity:70946372478%s,75291212%s)","text":"%s"}}}]}',
    n, (cast(1795000000 as bigint) + n) * 1000, 10000000 + mod(n, 200), 10000000 + mod(n, 200), 10000000000 + n, 10000000 + mod(n, 200), mod(n, 5000),
    10000000 + mod(n, 200), 10000000000 + n, words)
from (select n, 'Spännande arbete ' || md5(n::text) as words from generate_series(:from, :to) n) one;
with kept as (
    insert into records.original (received_at, source, content_type, sha256, body)
    select to_timestamp(1795000010 + n), source, 'application/json', sha256(convert_to(body, 'utf8')), convert_to(body, 'utf8')
    from made order by n, source
    returning id, source)
insert into records.waiting (source, original) select source, id from kept;
commit;
