-- Pages lean on these again and again; they are kept in memory until one of them changes.
create constraint trigger changes_are_counted after insert or update or delete on accounts.account
    deferrable initially deferred for each row execute function remembered.count_change();
create constraint trigger changes_are_counted after insert or update or delete on accounts.turn
    deferrable initially deferred for each row execute function remembered.count_change();
create constraint trigger changes_are_counted after insert or update or delete on accounts.status_change
    deferrable initially deferred for each row execute function remembered.count_change();
