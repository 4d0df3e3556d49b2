package se.uppsikt.advertising.orders;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.policy.Policy;

/**
 * What hinders an order from being handed in, approved, or changed once it is. All at once. Pure.
 */
@Enforces(
        value = "N1",
        how =
                "En annons beställs bara på de plattformar som riktlinjen har, på Snapchat bara för de åldrar som står där, och från ett officiellt konto om det inte finns ett skrivet skäl.")
@Enforces(
        value = "N2",
        how =
                "En beställning som når någon under 18 år lämnas inte in om målgruppen väljs efter intressen, egna målgrupper eller annan profilering, och ingen annons riktas till den som är under 13.")
final class OrderRules {
    static final int OF_AGE = 18;
    static final int YOUNGEST = 13;
    static final int LONGEST_DAYS = 366;
    static final long ABSURD = Budget.kronor(10_000_000);
    private static final long LEAST = Budget.kronor(1);

    private OrderRules() {}

    /**
     * What an order is judged by.
     *
     * @param allowed the platforms that the guideline has for ads
     * @param official the municipality's official account on the same platform, or one of the
     *     unit's own; null when there is none
     * @param reasonLength how many signs a reason has at least
     */
    record Around(
            Account account,
            List<String> allowed,
            Policy.Advertising limits,
            @Nullable Account official,
            int reasonLength,
            LocalDate today) {}

    static List<Objection> objections(OrderTerms terms, Around around) {
        List<Objection> objections = new ArrayList<>(place(around));
        objections.addAll(audience(terms, around));
        objections.addAll(PeriodRules.objections(terms, around.today()));
        objections.addAll(money(terms));
        objections.addAll(missing(terms, around.account().platform()));
        String reason = terms.reason().strip();
        if (!warnings(terms, around).isEmpty()
                && reason.codePointCount(0, reason.length()) < around.reasonLength()) {
            objections.add(
                    Objection.of(
                            "N1",
                            "Skriv varför annonsen är rätt trots det som Uppsikt varnar för, med minst "
                                    + around.reasonLength()
                                    + " tecken."));
        }
        return objections;
    }

    /** What somebody may go on with, for a written reason. */
    static List<String> warnings(OrderTerms terms, Around around) {
        List<String> warnings = new ArrayList<>();
        Account official = around.official();
        if (around.account().kind() == Account.Kind.SERVICE_AREA && official != null) {
            warnings.add(
                    "Vi annonserar i första hand från de officiella kontona. Välj "
                            + official.shown()
                            + ", eller skriv varför annonsen ska komma från verksamhetens konto.");
        }
        warnings.addAll(TopicRules.warnings(terms));
        OptionalInt youngest = terms.youngest();
        if (youngest.isPresent()
                && youngest.getAsInt() < OF_AGE
                && !terms.profiled()
                && !terms.targeting().isBlank()) {
            warnings.add(
                    "Annonsen når personer under 18 år och har ett annat urval än ålder och plats. Väljs de efter intressen eller liknande är det profilering och inte tillåtet: kryssa i det, eller skriv varför urvalet inte är det.");
        }
        return warnings;
    }

    private static List<Objection> place(Around around) {
        Account account = around.account();
        List<Objection> objections = new ArrayList<>();
        if (!around.allowed().contains(account.platform().shown())) {
            objections.add(
                    Objection.of(
                            "N1",
                            account.platform() == Platform.YOUTUBE
                                    ? "Vi annonserar inte på YouTube: där går det inte att styra bredvid vilka filmer och på vilka konton annonsen visas. Välj ett konto på en annan plattform."
                                    : "Riktlinjen har inte "
                                            + account.platform().shown()
                                            + " bland plattformarna för annonser. Välj ett konto på en annan plattform."));
        }
        if (!account.status().open()) {
            objections.add(
                    Objection.of(
                            "N1",
                            "Kontot är inte i bruk, så det går inte att annonsera från det.",
                            "Se kontot",
                            "/konton/" + account.handle()));
        }
        return objections;
    }

    private static List<Objection> audience(OrderTerms terms, Around around) {
        List<Objection> objections = new ArrayList<>();
        OptionalInt youngest = terms.youngest();
        if (youngest.isEmpty()) {
            objections.add(
                    Objection.of(
                            "N2",
                            "Skriv från vilken ålder annonsen visas, i hela år. Utan det vet ingen om barn ser den."));
            return objections;
        }
        int from = youngest.getAsInt();
        objections.addAll(upTo(terms, from));
        objections.addAll(minors(terms, from));
        objections.addAll(snapchat(terms, around, from));
        return objections;
    }

    private static List<Objection> upTo(OrderTerms terms, int from) {
        OptionalInt oldest = terms.oldest();
        if (oldest.isEmpty() && !terms.ageTo().isBlank()) {
            return List.of(
                    Objection.of("N2", "Skriv den högsta åldern i hela år, eller lämna den tom."));
        }
        return oldest.isPresent() && oldest.getAsInt() < from
                ? List.of(
                        Objection.of(
                                "N2", "Den högsta åldern är lägre än den lägsta. Ändra en av dem."))
                : List.of();
    }

    private static List<Objection> minors(OrderTerms terms, int from) {
        List<Objection> objections = new ArrayList<>();
        if (from < YOUNGEST) {
            objections.add(
                    Objection.of(
                            "N2",
                            "Annonsen når barn under 13 år, som inte får ha konton på plattformarna. Höj den lägsta åldern."));
        }
        if (from < OF_AGE && terms.profiled()) {
            objections.add(
                    Objection.of(
                            "N2",
                            "Annonsen når personer under 18 år, och då får målgruppen inte väljas efter intressen eller annan profilering (EU:s förordning om digitala tjänster, artikel 28.2). Ta bort urvalet eller höj den lägsta åldern till 18."));
        }
        return objections;
    }

    private static List<Objection> snapchat(OrderTerms terms, Around around, int from) {
        Policy.Advertising limits = around.limits();
        boolean within =
                from >= limits.snapchatFrom()
                        && terms.oldest().isPresent()
                        && terms.oldest().getAsInt() <= limits.snapchatUntil();
        return around.account().platform() != Platform.SNAPCHAT || within
                ? List.of()
                : List.of(
                        Objection.of(
                                "N1",
                                "På Snapchat annonserar vi bara till den som är mellan %d och %d år. Ändra åldrarna, eller välj en annan plattform."
                                        .formatted(limits.snapchatFrom(), limits.snapchatUntil())));
    }

    private static List<Objection> money(OrderTerms terms) {
        Budget budget = Budget.read(terms.budget());
        if (!budget.foreign().isEmpty()) {
            return n1(
                    "Budgeten är skriven i "
                            + budget.foreign()
                            + ". Uppsikt räknar bara i svenska kronor; skriv den i kronor.");
        }
        Long micro = budget.micro();
        if (micro == null) {
            return n1("Skriv budgeten i svenska kronor, som 12 000.");
        }
        if (micro < LEAST) {
            return n1("Budgeten är noll eller mindre. Skriv vad annonsen får kosta som mest.");
        }
        return micro > ABSURD
                ? n1(
                        "Budgeten är över tio miljoner kronor. Se efter om det blev för många siffror.")
                : List.of();
    }

    private static List<Objection> missing(OrderTerms terms, Platform platform) {
        List<Objection> missing = new ArrayList<>();
        require(missing, terms.name(), "Skriv vad annonsen ska kallas.");
        require(
                missing,
                terms.purpose(),
                "Skriv vad annonsen ska uppnå: utan syfte går den inte att utvärdera.");
        require(missing, terms.places(), "Skriv var de som ska se annonsen finns.");
        require(missing, terms.costCentre(), "Skriv vilket kostnadsställe som betalar.");
        require(missing, terms.sender(), "Skriv vem som är avsändare.");
        if (!secure(terms.link())) {
            missing.addAll(n1("Skriv adressen som annonsen leder till. Den börjar med https://."));
        }
        if (terms.boosts()) {
            if (!secure(terms.post()) || !platform.serves(URI.create(terms.post()))) {
                missing.addAll(
                        n1(
                                "Adressen till inlägget som ska marknadsföras leder inte till "
                                        + platform.shown()
                                        + ". Kopiera den därifrån."));
            }
        } else if (terms.text().isBlank()) {
            missing.addAll(
                    n1(
                            "Skriv annonsens text, eller adressen till ett publicerat inlägg som ska marknadsföras."));
        }
        return missing;
    }

    private static void require(List<Objection> missing, String value, String sentence) {
        if (value.isBlank()) {
            missing.addAll(n1(sentence));
        }
    }

    private static boolean secure(String typed) {
        try {
            URI address = URI.create(typed);
            return "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    static List<Objection> n1(String sentence) {
        return List.of(Objection.of("N1", sentence));
    }
}
