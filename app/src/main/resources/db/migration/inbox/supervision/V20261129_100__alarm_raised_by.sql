-- Who took it for danger; null when a rule did. That they have it open is no sign that anybody else has heard (S11).
alter table inbox.alarm add column raised_by uuid;
