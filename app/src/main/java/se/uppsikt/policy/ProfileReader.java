package se.uppsikt.policy;

import static java.util.function.Function.identity;
import static se.uppsikt.policy.Guideline.Blocking.USUAL;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.uppsikt.base.shared.DataFile;
import se.uppsikt.base.shared.DataSection;
import se.uppsikt.policy.Guideline.AnswerTimes;
import se.uppsikt.policy.Guideline.Archiving;
import se.uppsikt.policy.Guideline.Blocking;
import se.uppsikt.policy.Guideline.Moderation;
import se.uppsikt.policy.Guideline.Municipality;
import se.uppsikt.policy.Guideline.Platforms;
import se.uppsikt.policy.Guideline.Receipt;
import se.uppsikt.policy.Guideline.Signatures;
import se.uppsikt.policy.Guideline.Units;
import se.uppsikt.policy.Guideline.Upkeep;

/**
 * Reads a rule profile. Whatever is wrong becomes a fault of the file; the caller asks the file to
 * refuse them all at once.
 */
final class ProfileReader {
    private static final Pattern ORGANISATION_NUMBER = Pattern.compile("\\d{6}-?\\d{4}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 -]{5,20}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern SERIES = Pattern.compile("[A-ZÅÄÖ]{1,8}");
    private static final Pattern AUTHORITY = Pattern.compile("\\S{1,40}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    /** For versions that named the ground and told of no way to object. */
    private static final String NOTICE =
            "Hej! Den {datum} skrev du något som vi har {åtgärd}. {skäl} Tycker du att vi har fel?"
                    + " Ring {telefon}, så prövar någon annan det. Reglerna för våra konton: {länk}";

    private static final Set<String> IN_HOUSE_RULES =
            Set.of(
                    "konto",
                    "nämnd",
                    "kommun",
                    "telefon",
                    "länk",
                    "arbetsdagar",
                    "vi-läser",
                    "dataskyddsombud",
                    "om-personuppgifter");

    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private static final Map<String, String> PLATFORMS = words(Platforms.KNOWN);

    /** Those that have administrative areas (lag 2009:724 6–7 §§). */
    private static final Map<String, String> MINORITY_LANGUAGES =
            words(List.of("finska", "meänkieli", "samiska"));

    private ProfileReader() {}

    private static Map<String, String> words(List<String> some) {
        return some.stream()
                .collect(Collectors.toMap(identity(), identity(), (a, b) -> a, LinkedHashMap::new));
    }

    static Profile read(DataFile file, GuidelineVersion version) {
        DataSection root = file.root();
        LocalDate validFrom = root.day("gäller-från");
        List<Rule> rules = rules(file, validFrom);
        Municipality municipality = municipality(root);
        Guideline guideline =
                new Guideline(
                        version,
                        validFrom,
                        municipality,
                        platforms(root.section("plattformar")),
                        upkeep(root.section("konton")),
                        answerTimes(root),
                        ReferralReader.texts(root.section("hänvisningar"), municipality.website()),
                        moderation(root.section("moderering")),
                        archiving(root.section("arkiv")),
                        GroundReader.grounds(root.sections("grunder")),
                        rules);
        return new Profile(
                guideline,
                template(root, "husregler", IN_HOUSE_RULES),
                Openness.read(root),
                root.has("utseende") ? accent(root.section("utseende")) : Accent.HOUSE,
                Processing.read(root),
                Guideline.Publishing.read(root));
    }

    private static List<Rule> rules(DataFile file, LocalDate validFrom) {
        DataSection root = file.root();
        List<Rule> rules =
                new RuleReader(new ProfileText(file.content()), validFrom)
                        .rules(root.sections("regler"));
        Set<String> missing = RuleReader.missing(rules);
        if (!rules.isEmpty() && !missing.isEmpty()) {
            root.fault(
                    "regler",
                    "väntade varje regel som programmet upprätthåller, men här saknas "
                            + String.join(", ", missing));
        }
        return rules;
    }

    private static Accent accent(DataSection section) {
        return new Accent(
                colour(section, "accent-ljus", ContrastRules.LIGHT, "mörkare"),
                colour(section, "accent-mörk", ContrastRules.DARK, "ljusare"));
    }

    private static String colour(
            DataSection section, String word, List<String> grounds, String mend) {
        String colour = section.text(word, COLOUR, "en färg som #0b5566");
        if (!colour.isEmpty() && ContrastRules.least(colour, grounds) < ContrastRules.TEXT) {
            section.fault(
                    word,
                    String.format(
                            SWEDISH,
                            "%s går inte att läsa mot sidan: kontrasten är %.1f och ska vara minst 4,5. Välj en %s färg",
                            colour,
                            ContrastRules.least(colour, grounds),
                            mend));
        }
        return colour;
    }

    private static Municipality municipality(DataSection root) {
        DataSection section = root.section("kommun");
        return new Municipality(
                section.text("namn"),
                organisationNumber(section),
                section.text("telefon", PHONE, "ett telefonnummer med riktnummer"),
                section.text("e-post", EMAIL, "en e-postadress"),
                section.address("webbplats").toString(),
                section.address("husregler").toString(),
                new Units(
                        textOr(section, "servicecenter", Units.UNNAMED.serviceCentre()),
                        textOr(section, "kommunikation", Units.UNNAMED.communications())),
                root.has("underskrift")
                        ? signatures(root.section("underskrift"))
                        : Signatures.USUAL,
                section.has("minoritetsspråk")
                        ? section.listOf("minoritetsspråk", MINORITY_LANGUAGES)
                        : List.of());
    }

    private static String textOr(DataSection section, String word, String otherwise) {
        return section.has(word) ? section.text(word) : otherwise;
    }

    private static Signatures signatures(DataSection section) {
        return new Signatures(
                whole(section, "med-namn", "S4", List.of("förnamn", "titel", "kommun")),
                whole(section, "utan-namn", "S4", List.of("kommun")));
    }

    /** A template that says everything it may say, because a rule demands it. */
    private static String whole(DataSection section, String word, String rule, List<String> parts) {
        String text = template(section, word, Set.copyOf(parts));
        for (String part : parts) {
            if (!text.isEmpty() && !text.contains("{" + part + "}")) {
                section.fault(word, "{" + part + "} ska stå med (" + rule + ")");
            }
        }
        return text;
    }

    private static String organisationNumber(DataSection section) {
        String word = "organisationsnummer";
        String digits =
                section.text(word, ORGANISATION_NUMBER, "tio siffror som 212000-1967")
                        .replace("-", "");
        if (!digits.isEmpty() && !checks(digits)) {
            section.fault(word, "kontrollsiffran stämmer inte");
        }
        return digits;
    }

    /** The Luhn check that Swedish organisation numbers carry in their last digit. */
    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weighted = Character.digit(digits.charAt(i), 10) * (i % 2 == 0 ? 2 : 1);
            sum += weighted / 10 + weighted % 10;
        }
        return sum % 10 == 0;
    }

    private static Platforms platforms(DataSection section) {
        return new Platforms(
                section.listOf("eget-innehåll", PLATFORMS), section.listOf("annonser", PLATFORMS));
    }

    private static Upkeep upkeep(DataSection section) {
        return new Upkeep(
                section.whole("redaktörer-minst", 1, 20),
                section.whole("tyst-högst-dagar", 1, 366),
                section.whole("bekräftas-månader", 1, 60));
    }

    private static AnswerTimes answerTimes(DataSection root) {
        DataSection section = root.section("svarstider");
        List<Integer> warnings = section.wholes("varna-vid-procent", 1, 99);
        if (!warnings.stream().sorted().distinct().toList().equals(warnings)) {
            section.fault(
                    "varna-vid-procent", "talen ska stå i stigande ordning, vart och ett en gång");
        }
        return new AnswerTimes(
                Duration.ofHours(section.whole("akut-timmar", 1, 168)),
                section.whole("arbetsdagar", 1, 30),
                warnings,
                root.has("kalender") ? WorkingDays.read(root.section("kalender")) : WorkingDays.ALL,
                section.has("kvittens-arbetsdagar")
                        ? new Receipt(
                                section.whole("kvittens-arbetsdagar", 1, 5),
                                section.whole("kvittens-procent", 10, 90))
                        : Receipt.USUAL,
                section.has("kris-minuter")
                        ? Duration.ofMinutes(section.whole("kris-minuter", 5, 1440))
                        : AnswerTimes.IN_A_CRISIS);
    }

    private static Moderation moderation(DataSection section) {
        String notice =
                whole(
                        section,
                        "besked",
                        "M6",
                        List.of("åtgärd", "datum", "skäl", "telefon", "länk"));
        return new Moderation(
                Duration.ofHours(section.whole("dold-högst-timmar", 1, 720)),
                section.whole("motiv-minst-tecken", 1, 500),
                notice.contains("{skäl}") ? notice : NOTICE,
                section.has("blockering-dagar") ? blocking(section) : USUAL);
    }

    private static Blocking blocking(DataSection section) {
        int most = section.whole("blockering-högst-dagar", 1, 365);
        return new Blocking(
                section.whole("blockering-dagar", 1, most),
                most,
                template(section, "blockering-annan-väg", Set.of("telefon", "e-post")),
                whole(
                        section,
                        "blockering-besked",
                        "M7",
                        List.of("konto", "datum", "skäl", "väg", "telefon", "länk")));
    }

    private static Archiving archiving(DataSection section) {
        return new Archiving(
                section.text("serie", SERIES, "en till åtta versaler som SM"),
                section.text("gallringsbeslut", AUTHORITY, "ett handlings-id utan mellanslag"),
                section.whole("månader", 1, 60));
    }

    /** A text whose placeholders must be known, or they would reach a citizen unfilled. */
    static String template(DataSection section, String word, Set<String> known) {
        String text = section.text(word);
        Matcher placeholder = PLACEHOLDER.matcher(text);
        while (placeholder.find()) {
            if (!known.contains(placeholder.group(1))) {
                section.fault(
                        word,
                        placeholder.group()
                                + " går inte att fylla i; här kan stå: "
                                + String.join(
                                        ", ",
                                        known.stream()
                                                .sorted()
                                                .map(name -> "{" + name + "}")
                                                .toList()));
            }
        }
        return text;
    }
}
