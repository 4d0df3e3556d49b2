-- What the platform has done to the account itself for breaking its rules, by the platform's last word of it.
alter table platforms.connection
    add column restriction text check (restriction in ('WARNED', 'BLOCKED', 'LIFTED')),
    add column restriction_reason text,
    add column restricted_at timestamptz,
    add check ((restriction is null) = (restricted_at is null));
