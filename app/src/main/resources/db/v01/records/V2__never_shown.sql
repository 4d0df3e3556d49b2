-- What may be abuse of a child: address, time and author are all that may be shown, for good (M4).
alter table records.contribution add column never_shown boolean not null default false;
create index contribution_never_shown on records.contribution (id) where never_shown;

create trigger contribution_never_shown_stays before update of never_shown on records.contribution
    for each row when (old.never_shown and not new.never_shown) execute function records.only_added_to();
