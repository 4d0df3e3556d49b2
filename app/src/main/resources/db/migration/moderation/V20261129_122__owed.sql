-- What whoever is threatened has hidden and nobody else has judged (M10) is asked for every few minutes; it is few.
create index judgement_protected on moderation.judgement (account, hidden_at)
    where closed_at is null and removed_at is null and begun_at is null and close_to_judge;
