package se.uppsikt.inbox.answerbank;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.inbox.answerbank.ReadyAnswer.Content;
import se.uppsikt.inbox.answerbank.ReadyAnswer.Reach;
import se.uppsikt.inbox.answerbank.ReadyAnswerForm.For;

/** What a ready answer must say of itself, and when it may no longer be given (S6). */
@Enforces(
        value = "S6",
        how = "Ett färdigt svar har ägare, källa och sista dag, och läggs inte in efter den dagen.")
final class ReadyAnswerRules {
    /** What nobody has confirmed for so long is hardly known to be true. */
    static final Period LONGEST = Period.ofYears(1);

    /** What is proposed for a new answer, and when one is confirmed. */
    static final Period USUAL = Period.ofMonths(6);

    static final int LONGEST_TEXT = 2000;
    static final int LONGEST_SOURCE = 500;
    private static final String RULE = "S6";
    private static final Pattern WORD = Pattern.compile("[\\p{Ll}\\p{Nd}][\\p{Ll}\\p{Nd}-]{1,29}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\p{L}[\\p{L} -]{0,39}}");

    private ReadyAnswerRules() {}

    /**
     * What a wish is judged by.
     *
     * @param colleagues who may be responsible: those of the owning service area
     * @param areas those that have accounts
     * @param taken whether the service area has another answer in use by the same word
     * @param current the version there is; null when the answer is new
     */
    record Circumstances(
            Set<PersonId> colleagues,
            Set<ServiceAreaId> areas,
            Set<AccountId> accounts,
            boolean taken,
            @Nullable ReadyAnswer current,
            LocalDate today) {}

    /** Why it cannot be kept as it is written; every reason at once. */
    static List<Objection> objections(ReadyAnswerForm form, Circumstances now) {
        List<Objection> objections = new ArrayList<>(ofTheVersion(form.made(), now.current()));
        objections.addAll(ofTheWord(form.word(), now.taken()));
        if (form.text().isEmpty()) {
            objections.add(of("Skriv svarets text."));
        } else if (form.text().length() > LONGEST_TEXT) {
            objections.add(
                    of(
                            "Texten är "
                                    + (form.text().length() - LONGEST_TEXT)
                                    + " tecken för lång. Korta den."));
        }
        objections.addAll(ofTheSource(form.source()));
        UUID responsible = form.responsible();
        if (responsible == null || !now.colleagues().contains(new PersonId(responsible))) {
            objections.add(of("Välj vem i verksamheten som ansvarar för att svaret stämmer."));
        }
        objections.addAll(ofTheDay(form.bestBefore(), now.today()));
        Reach reach = reach(form, now);
        if (!reach.everywhere() && reach.areas().isEmpty() && reach.accounts().isEmpty()) {
            objections.add(of("Välj vilka konton svaret är för."));
        }
        return objections;
    }

    /** Somebody else was first, or it is used no more. */
    static List<Objection> ofTheVersion(@Nullable Integer made, @Nullable ReadyAnswer current) {
        if (current == null) {
            return List.of();
        }
        if (current.retired() != null) {
            return List.of(of("Svaret är indraget och går inte att ändra. Skriv ett nytt."));
        }
        return made != null && made == current.version()
                ? List.of()
                : List.of(
                        of(
                                "Någon har ändrat svaret sedan du öppnade sidan. Läs överst hur det är nu, och tryck igen om du fortfarande vill."));
    }

    private static List<Objection> ofTheWord(String word, boolean taken) {
        if (!WORD.matcher(word).matches()) {
            return List.of(
                    of(
                            "Kortordet skrivs med 2–30 bokstäver, siffror eller bindestreck, till exempel öppettider."));
        }
        return taken
                ? List.of(
                        of(
                                "Er verksamhet har redan ett svar som heter /"
                                        + word
                                        + ". Välj ett annat kortord, eller ändra det svaret."))
                : List.of();
    }

    private static List<Objection> ofTheSource(String source) {
        if (source.isEmpty()) {
            return List.of(
                    of("Skriv var uppgiften kommer ifrån: en länk, eller vad dokumentet heter."));
        }
        if (source.length() > LONGEST_SOURCE) {
            return List.of(of("Skriv källan kortare, högst " + LONGEST_SOURCE + " tecken."));
        }
        return source.matches("(?i)https?:.*") && !isLink(source)
                ? List.of(of("Länken till källan går inte att läsa. Kontrollera den."))
                : List.of();
    }

    /** Whether it is an address on the web and nothing else. */
    static boolean isLink(String source) {
        try {
            URI link = new URI(source);
            String scheme = link.getScheme();
            return link.getHost() != null
                    && ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme));
        } catch (URISyntaxException words) {
            return false;
        }
    }

    /** What is confirmed has somebody to ask, and a new last day. */
    static List<Objection> confirming(
            ReadyAnswer current,
            @Nullable LocalDate until,
            Set<PersonId> colleagues,
            LocalDate today) {
        List<Objection> objections = new ArrayList<>(ofTheDay(until, today));
        if (!colleagues.contains(current.content().responsible())) {
            objections.add(
                    Objection.of(
                            RULE,
                            "Den som ansvarade för svaret arbetar inte kvar i verksamheten. Välj en ny och spara ändringen.",
                            "Ändra svaret",
                            "#andra"));
        }
        return objections;
    }

    private static List<Objection> ofTheDay(@Nullable LocalDate day, LocalDate today) {
        if (day == null) {
            return List.of(
                    of(
                            "Välj sista dagen som svaret gäller, till exempel "
                                    + today.plus(USUAL)
                                    + "."));
        }
        if (day.isBefore(today)) {
            return List.of(of("Sista dagen har redan varit. Välj en dag från och med i dag."));
        }
        return day.isAfter(today.plus(LONGEST))
                ? List.of(
                        of(
                                "Sista dagen ligger mer än ett år bort. Välj en tidigare; då kan ni bekräfta svaret på nytt."))
                : List.of();
    }

    /** What the form says, once there is nothing against it. */
    static Content content(ReadyAnswerForm form, Circumstances now) {
        return new Content(
                form.word(),
                form.text(),
                form.source(),
                new PersonId(Objects.requireNonNull(form.responsible())),
                Objects.requireNonNull(form.bestBefore()),
                reach(form, now));
    }

    /** Only what exists counts. */
    private static Reach reach(ReadyAnswerForm form, Circumstances now) {
        return new Reach(
                form.isFor(For.ALL),
                form.isFor(For.AREAS)
                        ? now.areas().stream()
                                .filter(area -> form.hasArea(area.value()))
                                .collect(Collectors.toSet())
                        : Set.of(),
                form.isFor(For.ACCOUNTS)
                        ? now.accounts().stream()
                                .filter(account -> form.hasAccount(account.value()))
                                .collect(Collectors.toSet())
                        : Set.of());
    }

    /**
     * Why something that was inserted is not sent as it is.
     *
     * @param inserted the version that was inserted
     * @param current as it is now
     */
    static List<Objection> ofInserted(
            ReadyAnswer inserted, ReadyAnswer current, String ask, LocalDate today) {
        String word = "/" + inserted.content().word();
        String again = " Skickar du en gång till går texten som dina egna ord.";
        return switch (current.state(today)) {
            case RETIRED ->
                    List.of(of("Det färdiga svaret " + word + " är indraget. " + ask + again));
            case PAST -> List.of(of(past(current) + " " + ask + again));
            case IN_USE, SOON ->
                    inserted.content().text().equals(current.content().text())
                            ? List.of()
                            : List.of(
                                    Objection.of(
                                            RULE,
                                            "Det färdiga svaret "
                                                    + word
                                                    + " har ändrats sedan du lade in det. Läs det nya."
                                                    + again,
                                            "Läs det nya",
                                            "/inkorg/svarsbank/" + current.id().value()));
        };
    }

    /** Why it cannot be inserted. */
    static Objection notInsertable(ReadyAnswer answer, String ask, LocalDate today) {
        return answer.state(today) == ReadyAnswer.State.PAST
                ? of(past(answer) + " " + ask)
                : of("Det färdiga svaret finns inte längre för det här kontot. Välj ett annat.");
    }

    private static String past(ReadyAnswer answer) {
        return "Det färdiga svaret /"
                + answer.content().word()
                + " gick ut "
                + SwedishTime.date(answer.content().bestBefore())
                + ".";
    }

    /** What is left for whoever answers to fill in, such as {@code {förnamn}}. */
    static List<Objection> ofPlaceholders(String text) {
        Set<String> left = new LinkedHashSet<>();
        PLACEHOLDER.matcher(text).results().map(MatchResult::group).forEach(left::add);
        return left.isEmpty()
                ? List.of()
                : List.of(
                        of(
                                "Fyll i eller ta bort "
                                        + String.join(", ", left)
                                        + " innan du skickar."));
    }

    private static Objection of(String sentence) {
        return Objection.of(RULE, sentence);
    }
}
