-- Every page of the inbox shows a person's saved views; they are kept in memory until one of them changes.
create constraint trigger changes_are_counted after insert or update or delete on inbox.saved_view
    deferrable initially deferred for each row execute function remembered.count_change();
