-- What was withheld by mistake may be shown again by two people's decision, and what was not fetched meanwhile may then be.
drop trigger contribution_never_shown_stays on records.contribution;
drop trigger media_bytes_stay on records.media;
create trigger media_bytes_stay before update on records.media
    for each row when (old.state = 'KEPT' or old.state = 'NEVER_COPIED' and new.state not in ('WAITING', 'UNREACHABLE'))
    execute function records.only_added_to();
