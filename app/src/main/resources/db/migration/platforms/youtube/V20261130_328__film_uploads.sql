-- Besides its units a project may begin to send a hundred films a day, counted until midnight by the Pacific as they are.
alter table platforms.youtube_units
    add column uploads integer not null default 0 check (uploads between 0 and 100);
