package se.uppsikt.accounts.applications;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.Guideline;

/** What an account in use needs so as not to be left alone (K3). */
@Enforces(
        value = "K3",
        how = "Konton med för få redaktörer, tysta konton och konton utan bekräftelse pekas ut.")
final class UpkeepRules {
    private UpkeepRules() {}

    /**
     * How an account is kept.
     *
     * @param plan null when there is none in Uppsikt
     * @param confirmed when it was last confirmed, or taken into use
     * @param heard when it last published or answered, or was taken into use or woken
     */
    record Care(
            Account account,
            int editors,
            Application.@Nullable State plan,
            Instant confirmed,
            Instant heard) {}

    /** What is amiss with an account in use, each with its mend. */
    static List<Objection> flags(Care care, Guideline.Upkeep promised, Instant now) {
        Account account = care.account();
        if (!account.status().open()) {
            return List.of();
        }
        String page = "/konton/" + account.handle();
        List<Objection> flags = new ArrayList<>(unstaffed(care, promised));
        long quiet = Duration.between(care.heard(), now).toDays();
        if (account.platform().conversation()
                && account.status() == Account.Status.ACTIVE
                && quiet > promised.quietDays()) {
            flags.add(
                    Objection.of(
                            "K3",
                            "Inget har publicerats på " + quiet + " dagar.",
                            "Gör kontot vilande, eller publicera",
                            page));
        }
        if (confirmBy(care, promised).isBefore(SwedishTime.day(now))) {
            flags.add(
                    Objection.of(
                            "K3",
                            "Kontot har inte bekräftats på "
                                    + promised.confirmedMonths()
                                    + " månader.",
                            "Bekräfta kontot",
                            page + "#bekrafta"));
        }
        return flags;
    }

    /** The last day on which the account is to be confirmed again. */
    static LocalDate confirmBy(Care care, Guideline.Upkeep promised) {
        return SwedishTime.day(care.confirmed()).plusMonths(promised.confirmedMonths());
    }

    /** Why the account cannot be confirmed again. */
    static List<Objection> confirming(Care care, Guideline.Upkeep promised) {
        if (!care.account().status().open()) {
            return List.of(
                    Objection.of("K3", "Bara ett konto som är i bruk eller vilande bekräftas."));
        }
        return unstaffed(care, promised);
    }

    private static List<Objection> unstaffed(Care care, Guideline.Upkeep promised) {
        String page = Applications.page(care.account());
        List<Objection> objections =
                new ArrayList<>(ApplicationRules.tooFew(care.editors(), promised.editors(), page));
        if (care.plan() != null && ApplicationRules.open(care.plan())) {
            objections.add(
                    Objection.of(
                            "K3",
                            "Planen behöver ses över och skickas in igen.",
                            "Till planen",
                            page));
        }
        return objections;
    }
}
