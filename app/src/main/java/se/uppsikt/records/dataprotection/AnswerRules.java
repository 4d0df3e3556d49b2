package se.uppsikt.records.dataprotection;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.policy.Guideline.Municipality;
import se.uppsikt.records.dataprotection.DataRequest.Kind;
import se.uppsikt.records.dataprotection.DataRequest.Outcome;

/**
 * What is answered. A no, also in part, has its reasons and tells where to complain (artikel 12.4
 * and 77) and how to appeal (dataskyddslagen 2018:218 7 kap. 2 §; förvaltningslagen 33 and 43–44
 * §§). What stands in a public record is kept for the archive: there the right to erasure does not
 * reach (artikel 17.3 b and d; arkivlagen 3 §). Pure.
 */
final class AnswerRules {
    /** What whoever answers is to fill in. */
    static final String REASONS = "[skriv skälen här]";

    private static final int LONGEST = 20_000;
    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private AnswerRules() {}

    /** What may become of one; the usual first. */
    static Set<Outcome> outcomes(Kind kind) {
        return switch (kind) {
            case ERASURE, OBJECTION -> EnumSet.allOf(Outcome.class);
            case ACCESS, RECTIFICATION ->
                    EnumSet.of(Outcome.GRANTED, Outcome.PARTLY, Outcome.REFUSED);
        };
    }

    static Outcome usual(Kind kind) {
        return switch (kind) {
            case ERASURE, OBJECTION -> Outcome.KEPT;
            case ACCESS, RECTIFICATION -> Outcome.GRANTED;
        };
    }

    /** Begins what is answered; whoever answers may change all of it. */
    static String proposed(Kind kind, Outcome outcome, Municipality municipality, String officer) {
        String right = kind.swedish().toLowerCase(SWEDISH);
        String answer =
                switch (outcome) {
                    case KEPT -> kept(kind);
                    case REFUSED ->
                            "Vi bifaller inte din begäran om " + right + ". Skälet är: " + REASONS;
                    case PARTLY ->
                            "Vi bifaller en del av din begäran om "
                                    + right
                                    + ". Det vi gör, det vi inte gör och varför: "
                                    + REASONS;
                    case GRANTED -> granted(kind);
                };
        return """
               Hej!

               Du har skickat en begäran till %s om %s enligt dataskyddsförordningen %s.

               %s

               %s"""
                .formatted(
                        municipality.name(),
                        right,
                        kind.article(),
                        answer,
                        outcome == Outcome.GRANTED
                                ? questions(municipality, officer)
                                : no(municipality, officer));
    }

    private static String kept(Kind kind) {
        return """
               Det som har skrivits till oss eller av oss i sociala medier är allmän handling. En allmän handling \
               ska bevaras så att alla kan ta del av den, och får bara tas bort enligt ett beslut om gallring \
               (tryckfrihetsförordningen 2 kap., arkivlagen 3 och 10 §§). Rätten %s gäller därför inte här \
               (dataskyddsförordningen %s). Vi bifaller inte din begäran och bevarar handlingen.

               Det hindrar inte att vi slutar visa något på kontot. Du kan också själv ta bort det du har skrivit på \
               plattformen; det finns ändå kvar hos oss."""
                .formatted(
                        kind == Kind.OBJECTION ? "att invända" : "till radering",
                        kind == Kind.OBJECTION
                                ? "artikel 21.1 och 21.6"
                                : "artikel 17.3 b och 17.3 d");
    }

    private static String granted(Kind kind) {
        return switch (kind) {
            case ERASURE -> "Vi bifaller din begäran. Det här tar vi bort, och så gör vi det: ";
            case ACCESS ->
                    "Här är de personuppgifter om dig som vi behandlar. Varför vi behandlar dem, vilka som tar emot"
                            + " dem, hur länge de sparas och vilka rättigheter du har står i vår registerförteckning,"
                            + " som följer med.";
            case RECTIFICATION -> "Vi bifaller din begäran. Så här är uppgiften rättad: ";
            case OBJECTION -> "Vi bifaller din invändning och slutar behandla uppgifterna så här: ";
        };
    }

    private static String questions(Municipality municipality, String officer) {
        return "Har du frågor når du vårt dataskyddsombud på %s, eller %s på %s."
                .formatted(
                        officer.isEmpty() ? municipality.serviceCentreEmail() : officer,
                        municipality.units().serviceCentre(),
                        municipality.serviceCentrePhone());
    }

    private static String no(Municipality municipality, String officer) {
        return """
               Så överklagar du
               Du kan överklaga beslutet hos förvaltningsrätten. Skriv till förvaltningsrätten, men skicka det du skriver \
               till %s, %s. Det ska ha kommit hit inom tre veckor från den dag du fick del av beslutet. Skriv vilket \
               beslut du överklagar, hur du vill att det ska ändras och varför.

               Så klagar du
               Tycker du att vi behandlar dina personuppgifter fel kan du klaga hos Integritetsskyddsmyndigheten, \
               imy.se. Det kostar inget.

               %s"""
                .formatted(
                        municipality.name(),
                        municipality.serviceCentreEmail(),
                        questions(municipality, officer));
    }

    /** All that stands against an answer. */
    static List<Objection> against(Kind kind, Outcome outcome, String text) {
        List<Objection> objections = new ArrayList<>();
        String said = text.toLowerCase(SWEDISH);
        if (!outcomes(kind).contains(outcome)) {
            objections.add(Objection.of("H10", "Det svaret passar inte det som begärs."));
        }
        if (text.isBlank() || text.length() > LONGEST) {
            objections.add(
                    Objection.of("H10", "Skriv ett svar, med högst " + LONGEST + " tecken."));
        }
        if (text.contains(REASONS)) {
            objections.add(
                    Objection.of("H10", "Skriv skälen där det står ”" + REASONS + "” i svaret."));
        }
        if (outcome != Outcome.GRANTED && !said.contains("överklaga")) {
            objections.add(Objection.of("H10", "Ett nej ska berätta hur personen överklagar."));
        }
        if (outcome != Outcome.GRANTED && !said.contains("integritetsskyddsmyndigheten")) {
            objections.add(
                    Objection.of(
                            "H10",
                            "Ett nej ska berätta att personen kan klaga hos Integritetsskyddsmyndigheten."));
        }
        return objections;
    }
}
