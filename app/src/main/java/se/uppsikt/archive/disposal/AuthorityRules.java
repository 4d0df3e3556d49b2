package se.uppsikt.archive.disposal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.records.Facts.RegistrationState;

/** What a decision must say before anything can rest on it (H5). */
final class AuthorityRules {
    static final String RULE = "H5";

    /** What nobody has judged, or what is still to be registered, no decision lets go. */
    static final Set<RegistrationState> JUDGED =
            EnumSet.of(
                    RegistrationState.OBVIOUSLY_TRIVIAL,
                    RegistrationState.KEPT_IN_ORDER,
                    RegistrationState.REGISTERED);

    private static final int LONGEST = 200;
    private static final int MOST = 999;

    private AuthorityRules() {}

    /** Every reason why it cannot be entered so. */
    static List<Objection> against(AuthorityForm form) {
        List<Objection> objections = new ArrayList<>();
        missing(objections, form.designation(), "Skriv beslutets beteckning, till exempel 1748.");
        missing(objections, form.body(), "Skriv vem som har fattat beslutet.");
        missing(objections, form.registerNumber(), "Skriv beslutets diarienummer.");
        missing(objections, form.documentType(), "Skriv vilken handlingstyp beslutet gäller.");
        if (day(form.decidedOn()).isEmpty()) {
            objections.add(of("Välj dagen då beslutet fattades."));
        }
        if (period(form).isEmpty()) {
            objections.add(of("Skriv fristen som ett tal, eller välj ”vid inaktualitet”."));
        }
        if (form.all(form.kinds()).isEmpty()) {
            objections.add(of("Välj vilka slags bidrag beslutet gäller."));
        }
        Set<RegistrationState> judged = form.all(form.registrations());
        if (judged.isEmpty() || !JUDGED.containsAll(judged)) {
            objections.add(
                    of("Välj hur det ska vara bedömt. Det som ingen har bedömt gallras inte."));
        }
        days(objections, form);
        return objections;
    }

    private static void days(List<Objection> objections, AuthorityForm form) {
        Optional<LocalDate> from = day(form.from());
        Optional<LocalDate> to = day(form.to());
        if (from.isEmpty()) {
            objections.add(of("Välj från vilken dag beslutet gäller."));
        }
        if (to.isEmpty() && !AuthorityForm.written(form.to()).isEmpty()
                || from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            objections.add(of("Beslutet kan inte sluta gälla före dagen då det börjar gälla."));
        }
    }

    private static void missing(List<Objection> objections, @Nullable String field, String asked) {
        String written = AuthorityForm.written(field);
        if (written.isEmpty() || written.length() > LONGEST) {
            objections.add(of(asked));
        }
    }

    /** As a form of a browser writes it; empty when it is no day. */
    static Optional<LocalDate> day(@Nullable String written) {
        try {
            return Optional.of(LocalDate.parse(AuthorityForm.written(written)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    static Optional<Period> period(AuthorityForm form) {
        String unit = AuthorityForm.written(form.unit());
        if (unit.equals("inaktuell")) {
            return Optional.of(Period.ZERO);
        }
        try {
            int number = Integer.parseInt(AuthorityForm.written(form.period()));
            if (number < 1 || number > MOST) {
                return Optional.empty();
            }
            return switch (unit) {
                case "ar" -> Optional.of(Period.ofYears(number));
                case "manader" -> Optional.of(Period.ofMonths(number));
                case "dagar" -> Optional.of(Period.ofDays(number));
                default -> Optional.empty();
            };
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    static Objection of(String sentence) {
        return Objection.of(RULE, sentence);
    }
}
