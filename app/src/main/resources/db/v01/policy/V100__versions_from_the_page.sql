-- A version may also be made on the page, by a person who says why (R1). Without a name it was read from the file.
alter table policy.guideline_version
    add column made_by text,
    add column because text,
    add check ((made_by is null) = (because is null));
