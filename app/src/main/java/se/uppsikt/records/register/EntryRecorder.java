package se.uppsikt.records.register;

import java.time.Instant;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.Committee;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Registration;
import se.uppsikt.records.Registration.RegistrationNumber;

/** Writes entries: one series without gaps for each committee and year. */
@Enforces(value = "H3", how = "Numret tas ur nämndens obrutna följd när posten skrivs.")
@Component
class EntryRecorder {
    private final RegisterRows rows;
    private final Accounts accounts;
    private final Access access;
    private final Policy policy;

    EntryRecorder(RegisterRows rows, Accounts accounts, Access access, Policy policy) {
        this.rows = rows;
        this.accounts = accounts;
        this.access = access;
        this.policy = policy;
    }

    Registration enter(
            Actor actor, Contribution contribution, Registration.Entry entry, Instant at) {
        Account account = accounts.account(contribution.account());
        Committee committee = access.committees().get(account.committee());
        if (committee == null) {
            throw new IllegalStateException(
                    "account " + account.id().value() + " belongs to no committee");
        }
        String series = policy.current().archiving().series();
        int year = SwedishTime.day(at).getYear();
        Registration.Entry worded = storable(entry);
        Registration registration =
                new Registration(
                        new RegistrationNumber(
                                committee.code(),
                                series,
                                year,
                                rows.next(committee.code(), series, year)),
                        committee.id(),
                        contribution.id(),
                        StorableText.time(at),
                        actor.label(),
                        contribution.writtenAt(),
                        contribution.direction(),
                        worded.counterpart(),
                        worded.subject(),
                        worded.publicWithoutNames(),
                        null);
        rows.add(registration, contribution);
        return registration;
    }

    /** A new wording under the same number; the one before it stays. */
    void correct(Actor actor, ContributionId id, Registration.Entry entry, Instant at) {
        rows.correct(id, entry, actor.label(), at);
    }

    /** What the form begins with, and what an entry must therefore say more than. */
    Registration.Entry proposed(Contribution contribution) {
        return Registration.Entry.proposed(
                contribution, accounts.account(contribution.account()).platform());
    }

    /** As it is kept: without what no text can hold, and nothing where nothing was written. */
    static Registration.Entry storable(Registration.Entry entry) {
        String counterpart = StorableText.textOrNull(entry.counterpart());
        return new Registration.Entry(
                counterpart == null || counterpart.isBlank() ? null : counterpart.strip(),
                StorableText.text(entry.subject()).strip(),
                entry.publicWithoutNames());
    }
}
