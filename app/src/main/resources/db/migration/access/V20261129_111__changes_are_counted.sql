-- Pages lean on these again and again; they are kept in memory until one of them changes.
create constraint trigger changes_are_counted after insert or update or delete on access.person
    deferrable initially deferred for each row execute function remembered.count_change();
create constraint trigger changes_are_counted after insert or update or delete on access.person_role
    deferrable initially deferred for each row execute function remembered.count_change();
create constraint trigger changes_are_counted after insert or update or delete on access.committee
    deferrable initially deferred for each row execute function remembered.count_change();
create constraint trigger changes_are_counted after insert or update or delete on access.service_area
    deferrable initially deferred for each row execute function remembered.count_change();
