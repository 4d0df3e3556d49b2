-- Pages lean on these again and again; they are kept in memory until one of them changes.
create constraint trigger changes_are_counted after insert or update or delete on policy.guideline_version
    deferrable initially deferred for each row execute function remembered.count_change();
