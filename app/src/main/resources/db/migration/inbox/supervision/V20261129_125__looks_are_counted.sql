-- Who was looked over on a day that has passed is told on every first page of the inbox.
create constraint trigger changes_are_counted after insert or update or delete on inbox.look
    deferrable initially deferred for each row execute function remembered.count_change();
