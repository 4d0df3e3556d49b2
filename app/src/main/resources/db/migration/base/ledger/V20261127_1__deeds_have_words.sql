-- Each deed has a word of its own that never changes. Version 0.1 wrote the name of a class instead; what it wrote stands for
-- ever in the chain, and is read by the words of today.
create table records.deed_of_0_1 (
    event text not null,
    -- One class stood for several deeds: which one is told by a particular, or by the sentence.
    particular text,
    value text,
    sentence text,
    word text not null
);

insert into records.deed_of_0_1 (event, word) values
    ('VanishedFromPlatform', 'vanished-from-platform'),
    ('RemovalConfirmedByPlatform', 'removal-confirmed-by-platform'),
    ('HiddenOnPlatform', 'hidden-on-platform'),
    ('ShownOnPlatform', 'shown-on-platform'),
    ('EvidenceVerified', 'evidence-verified'),
    ('EvidenceWanting', 'evidence-wanting'),
    ('RegistrationDecided', 'registration-decided'),
    ('Registered', 'contribution-registered'),
    ('EntryCorrected', 'register-entry-corrected'),
    ('SecrecyMarked', 'secrecy-marked'),
    ('GuidelineRevised', 'guideline-revised'),
    ('RightsChanged', 'rights-changed'),
    ('KeyChanged', 'sealing-key-changed'),
    ('AccountConnected', 'account-connected'),
    ('AccountDisconnected', 'account-disconnected'),
    ('AppKeysReplaced', 'app-keys-replaced'),
    ('ImportOrdered', 'import-ordered'),
    ('ImportStopped', 'import-stopped'),
    ('ImportResumed', 'import-resumed'),
    ('ImportEnded', 'import-ended'),
    ('DoneByHand', 'done-by-hand'),
    ('CommandSettled', 'command-settled'),
    ('ContributionSeen', 'contribution-seen'),
    ('AnswerOrdered', 'answer-ordered'),
    ('ReferralOrdered', 'referral-ordered'),
    ('AnswerSent', 'answer-sent'),
    ('AnswerFailed', 'answer-failed'),
    ('ClosedWithoutAnswer', 'item-closed-without-answer'),
    ('ClosedByRemoval', 'item-closed-by-removal'),
    ('Reopened', 'item-reopened'),
    ('EditedAfterAnswer', 'edited-after-answer'),
    ('UrgencyJudged', 'urgency-judged'),
    ('AccountMoved', 'account-moved'),
    ('TurnGranted', 'turn-granted'),
    ('TurnWithdrawn', 'turn-withdrawn'),
    ('HandOverReceived', 'hand-over-received'),
    ('PackageOrdered', 'package-ordered'),
    ('PackageStopped', 'package-stopped'),
    ('PackageBuilt', 'package-built'),
    ('ReceiptNoted', 'archive-receipt-noted'),
    ('ContributionArchived', 'contribution-archived');

insert into records.deed_of_0_1 (event, particular, value, word) values
    ('Moderated', 'step', 'HIDE', 'hiding-ordered'),
    ('Moderated', 'step', 'UNHIDE', 'showing-ordered'),
    ('Moderated', 'step', 'BEGIN', 'takedown-begun'),
    ('Moderated', 'step', 'ASSENT', 'takedown-assented'),
    ('Moderated', 'step', 'DECLINE', 'takedown-declined'),
    ('Moderated', 'step', 'ABANDON', 'takedown-abandoned'),
    ('Moderated', 'step', 'SECURE', 'takedown-evidence-secured'),
    ('Moderated', 'step', 'CONCEAL', 'takedown-hiding-ordered'),
    ('Moderated', 'step', 'DECIDE', 'takedown-registration-decided'),
    ('Moderated', 'step', 'ENTER', 'takedown-registered'),
    ('Moderated', 'step', 'REMOVE', 'removal-ordered');

insert into records.deed_of_0_1 (event, sentence, word) values
    ('Moderated', 'Polisanmälan gjordes', 'police-report-made'),
    ('Moderated', 'Underlag för polisanmälan togs fram', 'police-document-taken-out'),
    ('Moderated', 'Det föreslogs att innehållet ska visas igen', 'withholding-reversal-proposed'),
    ('Moderated', 'Innehållet visas igen, efter polisens eller åklagarens beslut', 'withholding-reversed'),
    ('Moderated', 'Förslaget att visa innehållet igen avslogs', 'withholding-reversal-declined'),
    ('Done', 'Kontots id och adress på plattformen skrevs in', 'account-address-written'),
    ('Done', 'En redaktör lades till', 'editor-added'),
    ('Done', 'En redaktör slutade', 'editor-left'),
    ('Done', 'Kontot bekräftades', 'account-confirmed'),
    ('Done', 'En ansökan om ett konto påbörjades', 'application-begun'),
    ('Done', 'Ansökan om kontot skickades in', 'application-submitted'),
    ('Done', 'Ansökan om kontot godkändes', 'application-approved'),
    ('Done', 'Ansökan om kontot återkallades', 'application-withdrawn'),
    ('Done', 'Ansökan om kontot togs upp igen', 'application-taken-up-again'),
    ('Done', 'Ansökan om kontot sändes tillbaka', 'application-returned'),
    ('Done', '%en byttes', 'picture-replaced'),
    ('Done', '%en bedömdes: %', 'picture-judged');

create index on records.deed_of_0_1 (event);

-- The log as it is read.
create view records.ledger_entry as
select l.number, l.at, coalesce(d.word, l.event) as event, l.actor, l.person, l.account, l.contribution, l.guideline,
       l.sentence, l.particulars, l.fact, l.became
from records.ledger l
left join lateral (
    select word from records.deed_of_0_1 d
    where d.event = l.event
      and (d.particular is null or l.particulars ->> d.particular = d.value)
      and (d.sentence is null or l.sentence like d.sentence)
    limit 1
) d on true;
