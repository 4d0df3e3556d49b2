-- A report keeps the motive it was made with, so that the document for the police tells what was judged then.
alter table moderation.police_report add column motive text;

update moderation.police_report r
set motive = j.motive
from moderation.judgement j
where j.contribution = r.contribution and j.ground = r.ground and not r.urgent;
