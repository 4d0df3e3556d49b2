-- What whoever judged has answered, kept with the judgement: whether it is obvious (BBS-lagen 5 §), whether it is an opinion or
-- criticism of an official or a politician, and whether it concerns whoever judged (förvaltningslagen 16–18 §§). Null where it
-- was not asked, as in every judgement from before. must_be_removed and second_person are what the ground demands after that.
alter table moderation.judgement
    add column to_the_author text not null default '',
    add column asks_for_opinion boolean not null default false,
    add column obvious boolean,
    add column opinion boolean,
    add column close_to_judge boolean;
