-- A crime is reported the same day, whatever day it is (M4). What nobody has reported yet was due then too.
update moderation.police_report
set due_at = (date_trunc('day', created_at at time zone 'Europe/Stockholm') + interval '1 day' - interval '1 second')
    at time zone 'Europe/Stockholm'
where done_at is null and not urgent;
