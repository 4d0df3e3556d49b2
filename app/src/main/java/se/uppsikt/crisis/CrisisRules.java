package se.uppsikt.crisis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Role;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.SwedishTime;

/** Who decides that a crisis goes on and is over, and what must be said then (C1). */
@Enforces(
        value = "C1",
        how =
                "Krisledningen eller kommunikation startar och avslutar krisläget med ett skäl, och ett i taget.")
final class CrisisRules {
    /** Who leads in a crisis, and who answers for what is said. */
    static final Set<Role> LEADS = EnumSet.of(Role.CRISIS_MANAGEMENT, Role.COMMUNICATIONS);

    static final int LONGEST = 300;
    private static final String RULE = "C1";

    private CrisisRules() {}

    static boolean leads(Employee who) {
        return LEADS.stream().anyMatch(who::has);
    }

    /**
     * Why it cannot start.
     *
     * @param running the one that goes on already; null when none does
     * @param known the accounts there are
     */
    static List<Objection> start(CrisisWish wish, @Nullable Crisis running, Set<AccountId> known) {
        if (running != null) {
            return List.of(
                    Objection.of(
                            RULE,
                            "Ett krisläge pågår redan: %s. %s startade det %s. Lägg till konton i det i stället."
                                    .formatted(
                                            running.what(),
                                            running.startedBy(),
                                            SwedishTime.exact(running.from())),
                            "Visa krisläget",
                            "/kris"));
        }
        List<Objection> objections = new ArrayList<>();
        said(wish.name(), "Skriv vad som har hänt.").ifPresent(objections::add);
        objections.addAll(concerned(wish, known));
        return objections;
    }

    /**
     * Why what it concerns cannot be changed.
     *
     * @param seen which version of it whoever changes it has seen
     */
    static List<Objection> change(CrisisWish wish, Crisis crisis, int seen, Set<AccountId> known) {
        Optional<Objection> over = over(crisis);
        if (over.isPresent()) {
            return List.of(over.get());
        }
        if (crisis.version() != seen) {
            return List.of(
                    Objection.of(
                            RULE,
                            "Någon annan har ändrat vad krisläget gäller medan du hade sidan öppen. Här står det som gäller nu; gör din ändring igen."));
        }
        return concerned(wish, known);
    }

    /** Why it cannot be ended. */
    static List<Objection> end(Crisis crisis, String reason) {
        return over(crisis).or(() -> said(reason, "Skriv varför krisläget är över.")).stream()
                .toList();
    }

    private static Optional<Objection> over(Crisis crisis) {
        return Optional.ofNullable(crisis.ending())
                .map(
                        ending ->
                                Objection.of(
                                        RULE,
                                        "Krisläget är redan avslutat, av %s %s."
                                                .formatted(
                                                        ending.by(),
                                                        SwedishTime.exact(ending.at()))));
    }

    private static Optional<Objection> said(String words, String ask) {
        if (words.isBlank()) {
            return Optional.of(Objection.of(RULE, ask));
        }
        return words.length() > LONGEST
                ? Optional.of(Objection.of(RULE, "Skriv högst " + LONGEST + " tecken."))
                : Optional.empty();
    }

    private static List<Objection> concerned(CrisisWish wish, Set<AccountId> known) {
        if (!wish.everywhere() && !wish.some()) {
            return List.of(Objection.of(RULE, "Välj om det gäller alla konton eller några."));
        }
        if (wish.some() && wish.concerned().isEmpty()) {
            return List.of(
                    Objection.of(
                            RULE,
                            "Välj minst ett konto. Gäller det inget mer, avsluta krisläget."));
        }
        return known.containsAll(wish.concerned()) && known.containsAll(wish.exempt().accounts())
                ? List.of()
                : List.of(Objection.of(RULE, "Ett av kontona finns inte längre. Välj igen."));
    }
}
