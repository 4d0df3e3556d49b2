-- How a contribution stood when it was packed. What has changed since is not what the archive received: it waits for another package.
alter table archive.packed_contribution
    -- null for what was packed before this was noted
    add column standing text,
    add column changed boolean not null default false;
