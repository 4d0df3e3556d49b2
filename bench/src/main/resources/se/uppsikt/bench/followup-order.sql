-- Nothing is counted, and nothing waits to be: the command counts it all.
\set ON_ERROR_STOP on
delete from insight.day_figure;
delete from insight.month_figure;
delete from insight.uncounted_month;
analyze records.contribution;
analyze inbox.item;
