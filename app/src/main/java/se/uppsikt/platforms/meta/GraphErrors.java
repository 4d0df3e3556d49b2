package se.uppsikt.platforms.meta;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.platforms.http.PlatformHttp.Effect;
import se.uppsikt.platforms.meta.Graph.Verb;
import tools.jackson.databind.JsonNode;

/**
 * Every error of the Graph API that is known, what kind of problem it is, and how it is told. The
 * first row that fits counts, so narrower rows stand before wider ones.
 */
final class GraphErrors {
    /** Never a subcode. */
    static final int ANY = -1;

    /** Stands in the words for the platform that was asked. */
    private static final String PLATFORM = "{plattform}";

    /** One row: codes from–to, a subcode or any. */
    record Row(int from, int to, int subcode, PlatformProblem problem, String words) {
        /** As it is told of the platform that was asked. */
        String told(Platform platform) {
            return words.replace(PLATFORM, platform.shown());
        }

        boolean fits(int code, int sub) {
            return code >= from && code <= to && (subcode == ANY || subcode == sub);
        }

        /** That the app or the page lacks a right would meet any other deed of the kind. */
        private boolean lacksRight() {
            return subcode == ANY && (from == 3 || from == 10 || from == 200);
        }

        /** The same message once more, or a comment answered in a message once before. */
        private boolean doneBefore() {
            return from == 506 || from == 10900;
        }

        PlatformTrouble.Bearing bearing() {
            return switch (problem) {
                case TOKEN_EXPIRED, RATE_LIMITED -> PlatformTrouble.Bearing.CONNECTION;
                case REFUSED, GONE, UNAVAILABLE, OUTCOME_UNKNOWN ->
                        doneBefore()
                                ? PlatformTrouble.Bearing.DONE_BEFORE
                                : lacksRight()
                                        ? PlatformTrouble.Bearing.CONNECTION
                                        : PlatformTrouble.Bearing.DEED;
            };
        }
    }

    static final List<Row> TABLE =
            List.of(
                    row(1, PlatformProblem.UNAVAILABLE, "{plattform} hade ett fel hos sig."),
                    row(2, PlatformProblem.UNAVAILABLE, "{plattform} är tillfälligt ur funktion."),
                    row(
                            10,
                            2018278,
                            PlatformProblem.REFUSED,
                            "Personen skrev för mer än 24 timmar sedan, och då tar {plattform} inte emot svar från andra program."),
                    row(
                            10,
                            2534022,
                            PlatformProblem.REFUSED,
                            "Personen skrev för mer än 24 timmar sedan, och då tar {plattform} inte emot svar från andra program."),
                    row(3, PlatformProblem.REFUSED, "Appen har inte rätt att göra det här."),
                    row(
                            10,
                            PlatformProblem.REFUSED,
                            "Appen saknar den behörighet hos Facebook som krävs."),
                    row(
                            200,
                            1545041,
                            PlatformProblem.REFUSED,
                            "Personen går inte att nå: kontot är stängt eller tar inte emot meddelanden från sidan."),
                    row(
                            551,
                            PlatformProblem.REFUSED,
                            "Personen går inte att nå: kontot är stängt eller tar inte emot meddelanden från sidan."),
                    new Row(
                            200,
                            299,
                            ANY,
                            PlatformProblem.REFUSED,
                            "Sidans nyckel saknar den behörighet som krävs."),
                    row(4, PlatformProblem.RATE_LIMITED, "Appen har gjort för många anrop."),
                    row(17, PlatformProblem.RATE_LIMITED, "Användaren har gjort för många anrop."),
                    row(32, PlatformProblem.RATE_LIMITED, "Kontot har gjort för många anrop."),
                    row(613, PlatformProblem.RATE_LIMITED, "För många anrop på kort tid."),
                    new Row(
                            80000,
                            80006,
                            ANY,
                            PlatformProblem.RATE_LIMITED,
                            "Kontot har gjort för många anrop."),
                    row(
                            100,
                            33,
                            PlatformProblem.GONE,
                            "Innehållet finns inte längre på {plattform}."),
                    row(803, PlatformProblem.GONE, "Innehållet finns inte längre på {plattform}."),
                    row(
                            100,
                            2018047,
                            PlatformProblem.REFUSED,
                            "{plattform} tog inte emot den bifogade filen."),
                    row(100, PlatformProblem.REFUSED, "{plattform} godtog inte anropet."),
                    row(
                            104,
                            PlatformProblem.REFUSED,
                            "{plattform} kunde inte läsa filen med undertexter."),
                    row(324, PlatformProblem.REFUSED, "{plattform} kunde inte läsa bilden."),
                    row(6000, PlatformProblem.REFUSED, "{plattform} kunde inte ta emot filmen."),
                    row(
                            190,
                            458,
                            PlatformProblem.TOKEN_EXPIRED,
                            "Appen är borttagen från sidan. Anslut kontot på nytt."),
                    row(
                            190,
                            459,
                            PlatformProblem.TOKEN_EXPIRED,
                            "Den som anslöt sidan måste logga in på facebook.com och bekräfta sitt konto."),
                    row(
                            190,
                            460,
                            PlatformProblem.TOKEN_EXPIRED,
                            "Den som anslöt sidan har bytt lösenord eller loggat ut. Anslut kontot på nytt."),
                    row(
                            190,
                            463,
                            PlatformProblem.TOKEN_EXPIRED,
                            "Nyckelns tid har gått ut. Anslut kontot på nytt."),
                    row(
                            190,
                            464,
                            PlatformProblem.TOKEN_EXPIRED,
                            "Den som anslöt sidan har inte bekräftat sitt konto hos Facebook."),
                    row(
                            190,
                            467,
                            PlatformProblem.TOKEN_EXPIRED,
                            "Nyckeln är ogiltig. Anslut kontot på nytt."),
                    row(
                            190,
                            PlatformProblem.TOKEN_EXPIRED,
                            "Nyckeln gäller inte. Anslut kontot på nytt."),
                    row(
                            102,
                            PlatformProblem.TOKEN_EXPIRED,
                            "Inloggningen hos Facebook gäller inte. Anslut kontot på nytt."),
                    row(341, PlatformProblem.REFUSED, "{plattform}s gräns för sådant här är nådd."),
                    row(
                            368,
                            PlatformProblem.REFUSED,
                            "{plattform} har spärrat åtgärden för sidan, oftast för att den gjorts många gånger."),
                    row(
                            506,
                            PlatformProblem.REFUSED,
                            "Samma text är nyss publicerad, och {plattform} tar inte emot den igen."),
                    row(
                            10900,
                            PlatformProblem.REFUSED,
                            "En kommentar kan besvaras i ett meddelande bara en gång. Svara öppet i stället."),
                    row(
                            10901,
                            PlatformProblem.REFUSED,
                            "Kommentaren är äldre än sju dagar och kan inte längre besvaras i ett meddelande. Svara öppet i stället."),
                    row(
                            10903,
                            PlatformProblem.REFUSED,
                            "Den som skrev kan inte nås i ett meddelande. Svara öppet i stället."),
                    row(2500, PlatformProblem.REFUSED, "{plattform} förstod inte anropet."),
                    row(3001, 1504028, PlatformProblem.REFUSED, "{plattform} saknade ett mått."));

    private GraphErrors() {}

    private static Row row(int code, PlatformProblem problem, String words) {
        return new Row(code, code, ANY, problem, words);
    }

    private static Row row(int code, int subcode, PlatformProblem problem, String words) {
        return new Row(code, code, subcode, problem, words);
    }

    static @Nullable Row find(int code, int subcode) {
        return Stream.concat(MediaErrors.ROWS.stream(), TABLE.stream())
                .filter(row -> row.fits(code, subcode))
                .findFirst()
                .orElse(null);
    }

    static PlatformTrouble trouble(Platform platform, Graph.Reply refusal, int status, Verb verb) {
        JsonNode error = refusal.body().path("error");
        int code = number(error, "code");
        int subcode = number(error, "error_subcode");
        Row row = find(code, subcode);
        String shown = code + "/" + subcode + ", status " + status;
        boolean passing = GraphJson.flag(error, "is_transient");
        if (row == null) {
            return unlisted(platform, refusal, status, verb, shown);
        }
        PlatformTrouble told =
                new PlatformTrouble(
                                row.problem(),
                                shown,
                                row.told(platform),
                                refusal.usage().regain(),
                                refusal.raw())
                        .bearing(row.bearing());
        PlatformTrouble trouble = row.lacksRight() ? told.lackingRight() : told;
        return switch (row.problem()) {
            case TOKEN_EXPIRED, RATE_LIMITED -> trouble;
            // A server fault says nothing about whether the change was made, whatever its code.
            case REFUSED, GONE ->
                    passing || status / 100 == 5
                            ? told(passing(platform, shown, verb), refusal)
                            : trouble;
            case UNAVAILABLE, OUTCOME_UNKNOWN ->
                    verb.effect() == Effect.READS ? trouble : Graph.outcomeUnknown(platform, shown);
        };
    }

    private static PlatformTrouble unlisted(
            Platform platform, Graph.Reply refusal, int status, Verb verb, String shown) {
        PlatformTrouble unlisted = ofStatus(platform, status, refusal.usage(), verb);
        boolean passing = GraphJson.flag(refusal.body().path("error"), "is_transient");
        return told(
                passing && unlisted.problem() == PlatformProblem.REFUSED
                        ? passing(platform, shown, verb)
                        : unlisted,
                refusal);
    }

    /** The same with what the platform said, which may hold more than we have a row for. */
    private static PlatformTrouble told(PlatformTrouble trouble, Graph.Reply refusal) {
        return trouble.answered(refusal.raw());
    }

    /** It will be otherwise soon; whether a change was made meanwhile is not said. */
    private static PlatformTrouble passing(Platform platform, String shown, Verb verb) {
        return PlatformHttp.broken(platform, verb.effect(), shown);
    }

    static PlatformTrouble ofStatus(Platform platform, int status, RateUsage usage, Verb verb) {
        String shown = "status " + status;
        if (status == 429) {
            return new PlatformTrouble(
                    PlatformProblem.RATE_LIMITED,
                    shown,
                    platform.shown() + " tar emot för många anrop just nu.",
                    usage.regain());
        }
        if (status == 401) {
            return new PlatformTrouble(
                    PlatformProblem.TOKEN_EXPIRED,
                    shown,
                    "Nyckeln gäller inte. Anslut kontot på nytt.",
                    null);
        }
        if (status / 100 == 4) {
            return new PlatformTrouble(
                            PlatformProblem.REFUSED,
                            shown,
                            platform.shown() + " godtog inte anropet.",
                            null)
                    .bearing(PlatformTrouble.Bearing.DOUBT);
        }
        return passing(platform, shown, verb);
    }

    private static int number(JsonNode error, String field) {
        return error.path(field).canConvertToInt() ? error.path(field).asInt(0) : 0;
    }
}
