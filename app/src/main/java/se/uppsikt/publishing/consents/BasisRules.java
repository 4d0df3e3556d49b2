package se.uppsikt.publishing.consents;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.publishing.consents.Basis.Content;
import se.uppsikt.publishing.consents.Basis.Guardian;
import se.uppsikt.publishing.consents.Basis.Kind;
import se.uppsikt.publishing.consents.Basis.Withdrawal;

/** What must be said of a basis so that it can be shown later (dataskyddsförordningen 7.1). */
final class BasisRules {
    static final String RULE = "H7";
    private static final int LONGEST = 500;

    private BasisRules() {}

    /** Why it cannot be kept as it is written; every reason at once. */
    static List<Objection> objections(BasisForm form, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        if (form.purpose().isEmpty() || form.purpose().length() > LONGEST) {
            objections.add(of("Skriv vad bilderna ska användas till."));
        }
        form.chosenKind()
                .ifPresentOrElse(
                        kind -> objections.addAll(ofTheKind(kind, form)),
                        () -> objections.add(of("Välj vilken rättslig grund det är.")));
        if (!form.everywhere() && form.platforms().isEmpty()) {
            objections.add(of("Välj vilka plattformar det gäller på."));
        }
        if (!form.child() && !form.grown()) {
            objections.add(of("Svara på om det är ett barn."));
        }
        objections.addAll(ofTheDays(form, today));
        if (form.child()) {
            objections.addAll(ofTheGuardians(form, today));
        }
        return objections;
    }

    private static List<Objection> ofTheKind(Kind kind, BasisForm form) {
        List<Objection> objections = new ArrayList<>();
        if (kind != Kind.CONSENT) {
            if (form.reference().isEmpty() || form.reference().length() > LONGEST) {
                objections.add(of("Skriv vilket avtal, vilken lag eller vilken uppgift det är."));
            }
            return objections;
        }
        if (form.chosenWay().isEmpty()) {
            objections.add(of("Välj om samtycket gavs skriftligt eller muntligt."));
        }
        if (form.notedBy().isEmpty() || form.notedBy().length() > LONGEST) {
            objections.add(of("Skriv vem som tog emot samtycket."));
        }
        return objections;
    }

    private static List<Objection> ofTheDays(BasisForm form, LocalDate today) {
        LocalDate begins = BasisForm.day(form.begins());
        LocalDate ends = BasisForm.day(form.ends());
        if (begins == null) {
            return List.of(of("Skriv vilken dag det gäller från."));
        }
        List<Objection> objections = new ArrayList<>();
        if (form.is(Kind.CONSENT) && begins.isAfter(today)) {
            objections.add(
                    of("Ett samtycke gäller från den dag det gavs, inte en dag som kommer."));
        }
        if (!form.ends().isEmpty() && (ends == null || !ends.isAfter(begins))) {
            objections.add(of("Dagen då det slutar gälla kommer efter dagen det gäller från."));
        }
        return objections;
    }

    private static List<Objection> ofTheGuardians(BasisForm form, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        if (places().allMatch(place -> form.guardian(place).isEmpty())) {
            objections.add(of("Skriv vem som är vårdnadshavare. Har barnet två, skriv båda."));
        }
        for (int place : places().toArray()) {
            if (!form.agreed(place).isEmpty()) {
                LocalDate agreed = BasisForm.day(form.agreed(place));
                if (form.guardian(place).isEmpty()) {
                    objections.add(of("Skriv vilken vårdnadshavare som har godkänt."));
                }
                if (agreed == null || agreed.isAfter(today)) {
                    objections.add(ofTheYes());
                }
            }
        }
        return objections;
    }

    private static Objection ofTheYes() {
        return of("En vårdnadshavare godkänner i dag eller en dag som har varit.");
    }

    private static IntStream places() {
        return IntStream.range(0, BasisForm.GUARDIANS);
    }

    /** What a form without objections says. */
    static Content content(BasisForm form, String me) {
        Kind kind = form.chosenKind().orElseThrow();
        boolean consent = kind == Kind.CONSENT;
        return new Content(
                kind,
                form.purpose(),
                consent ? "" : form.reference(),
                form.child(),
                consent ? form.chosenWay().orElseThrow() : null,
                consent ? form.notedBy() : me,
                requireNonNull(BasisForm.day(form.begins())),
                BasisForm.day(form.ends()),
                form.everywhere() ? null : form.platforms());
    }

    static List<Guardian> guardians(BasisForm form, String me) {
        return form.child()
                ? places().filter(place -> !form.guardian(place).isEmpty())
                        .mapToObj(place -> guardian(form, place, me))
                        .toList()
                : List.of();
    }

    private static Guardian guardian(BasisForm form, int place, String me) {
        LocalDate agreed = BasisForm.day(form.agreed(place));
        return new Guardian(place, form.guardian(place), agreed, agreed == null ? null : me);
    }

    /** Why a guardian's yes cannot be noted. */
    static List<Objection> agreeing(
            Basis basis, int place, @Nullable LocalDate day, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        if (basis.over(today)) {
            objections.add(of("Grunden gäller inte längre. Skriv in en ny."));
        }
        if (basis.guardians().stream()
                .noneMatch(each -> each.place() == place && each.agreedOn() == null)) {
            objections.add(of("Vårdnadshavaren har redan godkänt."));
        }
        if (day == null || day.isAfter(today)) {
            objections.add(ofTheYes());
        }
        return objections;
    }

    /** Why it cannot be taken back; nobody asks why it is. */
    static List<Objection> withdrawing(
            Basis basis, @Nullable LocalDate on, String told, LocalDate today) {
        Withdrawal withdrawn = basis.withdrawal();
        if (withdrawn != null) {
            return List.of(of("Det är redan återkallat."));
        }
        List<Objection> objections = new ArrayList<>();
        if (on == null || on.isAfter(today) || on.isBefore(basis.content().begins())) {
            objections.add(
                    of(
                            "Skriv vilken dag det återkallades: tidigast då det började gälla, senast i dag."));
        }
        if (told.isEmpty() || told.length() > LONGEST) {
            objections.add(of("Skriv vem som fick veta att det återkallades."));
        }
        return objections;
    }

    static Objection of(String sentence) {
        return Objection.of(RULE, sentence);
    }
}
