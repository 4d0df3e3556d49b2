package se.uppsikt.records.register;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.Committee;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Registration;
import se.uppsikt.records.Registration.PublicView;
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

    /**
     * Where a document is to be entered.
     *
     * @param within the case of this register that it belongs to; null when it opens one
     * @param outerCase its case in the municipality's own system; empty when none is named
     */
    record Place(Committee committee, @Nullable RegistrationNumber within, String outerCase) {}

    /**
     * @throws Refused when there is no such committee, or no such case in this register
     */
    Place place(Contribution contribution, Registration.Placing placing) {
        String series = policy.current().archiving().series();
        String written = StorableText.text(placing.caseNumber()).strip();
        Optional<RegistrationNumber> read =
                RegistrationNumber.read(written)
                        .filter(number -> number.series().equals(series))
                        .map(RegistrationNumber::ofCase);
        Optional<Registration> within = read.flatMap(rows::numbered);
        Optional<Committee> committee =
                within.map(entry -> access.committees().get(entry.committee()))
                        .or(() -> committee(contribution, placing.committeeCode()));
        Refused.ifAny(
                RegistrationRules.againstPlacing(
                        written, read.isPresent(), within.isPresent(), committee.isPresent()));
        return new Place(
                committee.orElseThrow(),
                within.map(Registration::number).orElse(null),
                within.isPresent() ? "" : written);
    }

    private Optional<Committee> committee(Contribution contribution, String code) {
        if (code.isEmpty()) {
            Account account = accounts.account(contribution.account());
            return Optional.ofNullable(access.committees().get(account.committee()));
        }
        return access.committees().values().stream()
                .filter(committee -> committee.code().equals(code))
                .findFirst();
    }

    Registration enter(
            Actor actor,
            Contribution contribution,
            Registration.Entry entry,
            Place place,
            Instant at) {
        Registration.Entry worded = storable(entry, contribution.facts().secret());
        Registration registration =
                new Registration(
                        number(place, SwedishTime.day(at).getYear()),
                        place.committee().id(),
                        contribution.id(),
                        StorableText.time(at),
                        actor.label(),
                        contribution.writtenAt(),
                        contribution.direction(),
                        worded.counterpart(),
                        worded.subject(),
                        worded.view(),
                        place.outerCase(),
                        "",
                        null);
        rows.add(registration, contribution);
        return registration;
    }

    private RegistrationNumber number(Place place, int year) {
        RegistrationNumber within = place.within();
        if (within != null) {
            return within.document(rows.nextDocument(within));
        }
        String code = place.committee().code();
        String series = policy.current().archiving().series();
        return new RegistrationNumber(code, series, year, rows.next(code, series, year));
    }

    /** A new wording under the same number; the one before it stays. */
    void correct(Actor actor, ContributionId id, Registration.Entry entry, Instant at) {
        rows.correct(id, entry, actor.label(), at);
    }

    /** What the open register shows of it from now on. */
    void show(Actor actor, ContributionId id, Registration.PublicView view, Instant at) {
        rows.show(id, view, actor.label(), at);
    }

    /** What the form begins with, and what an entry must therefore say more than. */
    Registration.Entry proposed(Contribution contribution) {
        return Registration.Entry.proposed(
                contribution, accounts.account(contribution.account()).platform());
    }

    /**
     * As it is kept: without what no text can hold, nothing where nothing was written, and showing
     * nothing but number and date while it may be secret (OSL 5 kap. 2 §).
     */
    static Registration.Entry storable(Registration.Entry entry, boolean secret) {
        String counterpart = StorableText.textOrNull(entry.counterpart());
        return new Registration.Entry(
                counterpart == null || counterpart.isBlank() ? null : counterpart.strip(),
                StorableText.text(entry.subject()).strip(),
                secret ? PublicView.NUMBER_AND_DATE : entry.view());
    }
}
