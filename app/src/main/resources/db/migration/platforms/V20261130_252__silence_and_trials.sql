-- How long an account is usually without a word: the longest wait between two events, fading a little with each. And how the
-- last trial event went, from the address that the platform knows and in to what is kept.
alter table platforms.connection
    add column usual_gap interval,
    add column events_seen int not null default 0,
    add column trial_at timestamptz,
    add column trial_arrived boolean,
    add column trial_words text;
