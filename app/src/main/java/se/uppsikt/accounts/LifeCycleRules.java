package se.uppsikt.accounts;

import static se.uppsikt.accounts.Account.Status.ACTIVE;
import static se.uppsikt.accounts.Account.Status.APPROVED;
import static se.uppsikt.accounts.Account.Status.CLOSED;
import static se.uppsikt.accounts.Account.Status.DORMANT;
import static se.uppsikt.accounts.Account.Status.DRAFT;
import static se.uppsikt.accounts.Account.Status.SUBMITTED;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.uppsikt.accounts.Account.Status;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.policy.Guideline.Units;

/** The life of an account (K1): every state and edge in one table. */
@Enforces(value = "K1", how = "Ett konto kan bara gå de steg som vägen har.")
final class LifeCycleRules {
    static final List<Account.Step> STEPS =
            List.of(
                    new Account.Step(DRAFT, SUBMITTED, "Skicka in ansökan"),
                    new Account.Step(SUBMITTED, DRAFT, "Skicka tillbaka med skäl"),
                    new Account.Step(SUBMITTED, APPROVED, "Godkänn kontot"),
                    new Account.Step(APPROVED, ACTIVE, "Ta kontot i bruk"),
                    new Account.Step(ACTIVE, DORMANT, "Gör kontot vilande"),
                    new Account.Step(DORMANT, ACTIVE, "Väck kontot"),
                    new Account.Step(ACTIVE, CLOSED, "Avsluta kontot"),
                    new Account.Step(DORMANT, CLOSED, "Avsluta kontot"));

    /** The application decides these, not a person at the account's page (K2). */
    private static final Set<Status> BEFORE_APPROVAL = EnumSet.of(DRAFT, SUBMITTED);

    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private LifeCycleRules() {}

    static boolean leads(Status from, Status to) {
        return STEPS.stream().anyMatch(step -> step.from() == from && step.to() == to);
    }

    /** The steps that a person at the account's page can take from here. */
    static List<Account.Step> offered(Status from) {
        return BEFORE_APPROVAL.contains(from)
                ? List.of()
                : STEPS.stream().filter(step -> step.from() == from).toList();
    }

    /**
     * Why a person at the account's page cannot take the step. Closing has conditions of its own
     * besides ({@link ClosingCondition}).
     */
    static List<Objection> objections(Account account, Status to, Units units) {
        Status from = account.status();
        if (!leads(from, to)) {
            return List.of(
                    Objection.of(
                            "K1",
                            "Kontot är "
                                    + from.swedish().toLowerCase(SWEDISH)
                                    + " och kan inte bli "
                                    + to.swedish().toLowerCase(SWEDISH)
                                    + " därifrån."));
        }
        if (BEFORE_APPROVAL.contains(from)) {
            return List.of(notApproved(account, units));
        }
        if (from == APPROVED && account.platformId().isEmpty()) {
            return List.of(notThere(account));
        }
        return List.of();
    }

    /** Why the account cannot be connected to its platform (K2). */
    static List<Objection> connecting(Account account, Units units) {
        return switch (account.status()) {
            case DRAFT, SUBMITTED -> List.of(notApproved(account, units));
            case APPROVED, ACTIVE, DORMANT ->
                    account.platformId().isEmpty() ? List.of(notThere(account)) : List.of();
            case CLOSED ->
                    List.of(
                            Objection.of(
                                    "K9", "Kontot är avslutat och ansluts inte till något igen."));
        };
    }

    private static Objection notApproved(Account account, Units units) {
        return Objection.of(
                "K2",
                "Kontot är inte godkänt av " + units.communications() + " än.",
                "Se ansökan",
                "/konton/" + account.handle() + "/ansokan");
    }

    private static Objection notThere(Account account) {
        return Objection.of(
                "K1",
                "Kontots id på " + account.platform().shown() + " saknas.",
                "Skriv in det",
                "/konton/" + account.handle() + "#pa-plattformen");
    }
}
