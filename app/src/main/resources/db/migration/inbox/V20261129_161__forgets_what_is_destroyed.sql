-- What the inbox has of a contribution that is disposed of (H5): in which language it was, what was written about it between
-- colleagues, and pictures for an answer that was never sent. Who did what and when stays.
create function inbox.forget_destroyed() returns trigger language plpgsql as $$
begin
    delete from inbox.language where contribution = new.contribution;
    delete from inbox.attached where contribution = new.contribution and not sent;
    update inbox.attached set name = '', alt_text = '' where contribution = new.contribution;
    update assignment.suggestion s set text = ''
    from assignment.assignment a where a.id = s.assignment and a.contribution = new.contribution;
    update assignment.assignment set word = '', ended_word = case when ended_word is not null then '' end
    where contribution = new.contribution;
    return null;
end $$;
create trigger inbox_forgets after insert on records.destroyed
    for each row execute function inbox.forget_destroyed();
create index attached_of_a_contribution on inbox.attached (contribution);
