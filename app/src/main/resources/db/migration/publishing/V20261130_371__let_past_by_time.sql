-- What was let past the gate is counted by month.
create index override_by_time on publishing.override (at desc, draft);
