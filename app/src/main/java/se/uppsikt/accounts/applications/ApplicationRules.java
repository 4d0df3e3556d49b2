package se.uppsikt.accounts.applications;

import static se.uppsikt.accounts.applications.Application.State.APPROVED;
import static se.uppsikt.accounts.applications.Application.State.DRAFT;
import static se.uppsikt.accounts.applications.Application.State.REOPENED;
import static se.uppsikt.accounts.applications.Application.State.RETURNED;
import static se.uppsikt.accounts.applications.Application.State.SUBMITTED;
import static se.uppsikt.accounts.applications.Application.State.WITHDRAWN;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AddressRules;
import se.uppsikt.accounts.HandleRules;
import se.uppsikt.accounts.applications.Application.State;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.policy.Guideline;

/** The life of an application, and what it must hold to go on (K2, K3). */
@Enforces(
        value = "K2",
        how = "En ofullständig ansökan går inte att skicka in, och bara ett godkänt konto ansluts.")
final class ApplicationRules {
    static final int LONGEST_ANSWER = 4_000;

    /** Where each state leads. */
    static final Map<State, Set<State>> LIFE =
            Map.of(
                    DRAFT, EnumSet.of(SUBMITTED, WITHDRAWN),
                    SUBMITTED, EnumSet.of(RETURNED, APPROVED, WITHDRAWN),
                    RETURNED, EnumSet.of(SUBMITTED, WITHDRAWN),
                    WITHDRAWN, EnumSet.of(DRAFT),
                    APPROVED, EnumSet.of(REOPENED),
                    REOPENED, EnumSet.of(SUBMITTED));

    /** An application that is withdrawn takes no account with it. */
    private static final Set<Account.Status> BEFORE_APPROVAL =
            EnumSet.of(Account.Status.DRAFT, Account.Status.SUBMITTED);

    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private ApplicationRules() {}

    static boolean leads(State from, State to) {
        return LIFE.getOrDefault(from, Set.of()).contains(to);
    }

    /** Whether the plan can be written in. */
    static boolean open(State state) {
        return leads(state, SUBMITTED);
    }

    /** Why the application cannot take the step now; a form of an older version is refused. */
    static List<Objection> step(Application application, State to, int version, String page) {
        State from = application.state();
        if (!leads(from, to)) {
            return List.of(
                    Objection.of(
                            "K2",
                            "Ansökan är redan "
                                    + from.swedish().toLowerCase(SWEDISH)
                                    + " av "
                                    + application.changedBy()
                                    + ".",
                            "Se ansökan",
                            page));
        }
        return version == application.version() ? List.of() : List.of(changedMeanwhile(page));
    }

    /** Whether there is something to withdraw. */
    static boolean withdrawable(Account account, State state) {
        return leads(state, WITHDRAWN) && BEFORE_APPROVAL.contains(account.status());
    }

    /** Why the application cannot be withdrawn; an account in use is closed instead. */
    static List<Objection> withdrawing(Account account, Application application, int version) {
        String page = Applications.page(account);
        if (!BEFORE_APPROVAL.contains(account.status())) {
            return List.of(
                    Objection.of(
                            "K2",
                            "Kontot är godkänt och finns kvar även utan ansökan. Behövs det inte"
                                    + " längre avslutas det.",
                            "Se kontot",
                            "/konton/" + account.handle()));
        }
        return step(application, WITHDRAWN, version, page);
    }

    /** Why the plan cannot be saved. */
    static List<Objection> saving(Application application, int version, Plan plan, String page) {
        List<Objection> objections = new ArrayList<>();
        if (!open(application.state())) {
            objections.add(
                    Objection.of(
                            "K2",
                            "Planen går inte att ändra, för den är "
                                    + application.state().swedish().toLowerCase(SWEDISH)
                                    + ".",
                            "Se ansökan",
                            page));
        } else if (version != application.version()) {
            objections.add(changedMeanwhile(page));
        }
        plan.answers()
                .forEach(
                        (point, answer) -> {
                            int longest =
                                    point == ChecklistPoint.NAME
                                            ? HandleRules.LONGEST_NAME
                                            : LONGEST_ANSWER;
                            if (answer.length() > longest) {
                                objections.add(tooLong(point, longest));
                            }
                        });
        return objections;
    }

    /**
     * What is missing, all of it at once.
     *
     * @param editors how many there are
     */
    static List<Objection> missing(
            Account account, Plan plan, int editors, Guideline.Upkeep promised, String page) {
        List<Objection> missing = new ArrayList<>();
        for (ChecklistPoint point : ChecklistPoint.answered()) {
            if (plan.answer(point).isEmpty()) {
                missing.add(
                        Objection.of(
                                "K2", point.mend(), "Till punkten", page + "#" + point.name()));
            }
        }
        String address = plan.answer(ChecklistPoint.ADDRESS);
        if (!address.isEmpty() && AddressRules.address(account.platform(), address).isEmpty()) {
            missing.add(
                    AddressRules.elsewhere(
                            account.platform(), page + "#" + ChecklistPoint.ADDRESS.name()));
        }
        missing.addAll(tooFew(editors, promised.editors(), page));
        return missing;
    }

    /**
     * @param fewest how many there must be
     */
    static List<Objection> tooFew(int editors, int fewest, String page) {
        return editors >= fewest
                ? List.of()
                : List.of(
                        Objection.of(
                                "K3",
                                "Kontot ska ha minst "
                                        + fewest
                                        + " redaktörer och har "
                                        + (editors == 0 ? "ingen" : editors)
                                        + ".",
                                "Lägg till en redaktör",
                                page + "#EDITORS"));
    }

    /** Why an application cannot be returned with these reasons. */
    static List<Objection> returning(Map<ChecklistPoint, String> reasons, String page) {
        List<Objection> objections = new ArrayList<>();
        if (reasons.isEmpty()) {
            objections.add(
                    Objection.of(
                            "K2",
                            "Skriv vid minst en punkt varför ansökan kommer tillbaka.",
                            "Till punkterna",
                            page + "#svar"));
        }
        reasons.forEach(
                (point, reason) -> {
                    if (reason.length() > LONGEST_ANSWER) {
                        objections.add(tooLong(point, LONGEST_ANSWER));
                    }
                });
        return objections;
    }

    private static Objection tooLong(ChecklistPoint point, int longest) {
        return Objection.of(
                "K2", "”" + point.question() + "” får ha högst " + longest + " tecken.");
    }

    private static Objection changedMeanwhile(String page) {
        return Objection.of(
                "K2",
                "Någon annan har ändrat ansökan sedan du öppnade den. Ingenting har skrivits över.",
                "Se den som den är nu",
                page);
    }
}
