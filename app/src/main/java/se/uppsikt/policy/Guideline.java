package se.uppsikt.policy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.DataSection;
import se.uppsikt.base.shared.Swedish;

/**
 * The guideline in force: one version of the rule profile, with every number and text that the
 * house needs.
 */
@Swedish("riktlinje")
public record Guideline(
        GuidelineVersion version,
        LocalDate validFrom,
        Municipality municipality,
        Platforms platforms,
        Upkeep upkeep,
        AnswerTimes answerTimes,
        ReferralTexts referrals,
        Moderation moderation,
        Archiving archiving,
        List<Ground> grounds,
        List<Rule> rules) {

    /**
     * The municipality and how citizens reach it.
     *
     * @param organisationNumber ten digits without dash, such as {@code 2120001967}
     * @param houseRules the public page of rules, for notices and profiles
     * @param minorityLanguages those whose administrative area it belongs to (lag 2009:724 6–7 §§),
     *     such as {@code finska}; none in versions before it
     */
    public record Municipality(
            String name,
            String organisationNumber,
            String serviceCentrePhone,
            String serviceCentreEmail,
            String website,
            String houseRules,
            Units units,
            Signatures signatures,
            List<String> minorityLanguages) {
        public Municipality(
                String name,
                String organisationNumber,
                String serviceCentrePhone,
                String serviceCentreEmail,
                String website,
                String houseRules) {
            this(
                    name,
                    organisationNumber,
                    serviceCentrePhone,
                    serviceCentreEmail,
                    website,
                    houseRules,
                    Units.UNNAMED,
                    Signatures.USUAL,
                    List.of());
        }
    }

    /**
     * What the municipality calls its own units, as they stand in a sentence.
     *
     * @param serviceCentre who answers the public
     * @param communications who approves the accounts and answers for the official ones
     */
    public record Units(String serviceCentre, String communications) {
        static final Units UNNAMED = new Units("Kontaktcenter", "Kommunikation");
    }

    /**
     * How an answer ends (S4). Placeholders: {@code {förnamn}}, {@code {titel}}, {@code {kommun}}.
     *
     * @param unnamed for whoever does not want to publish the own name
     */
    public record Signatures(String named, String unnamed) {
        static final Signatures USUAL =
                new Signatures("/{förnamn}, {titel}, {kommun}", "/{kommun}");
    }

    /**
     * Which platforms the municipality uses, by their own names (K8).
     *
     * @param organic where it publishes of its own
     * @param advertising where it advertises
     */
    public record Platforms(List<String> organic, List<String> advertising) {
        /** Those that a profile may name. */
        public static final List<String> KNOWN =
                List.of("Facebook", "Instagram", "LinkedIn", "YouTube", "Snapchat", "Bluesky");
    }

    /**
     * What keeps an account alive (K3).
     *
     * @param editors how many there must always be
     * @param quietDays after how many days without activity an account is flagged
     * @param confirmedMonths how often its plan is to be confirmed
     */
    public record Upkeep(int editors, int quietDays, int confirmedMonths) {}

    /**
     * How fast an answer is promised (S2).
     *
     * @param urgent from the time the person wrote, every day counts
     * @param workingDays the answer is due at the end of this working day, the day of arrival not
     *     counted
     * @param warnAtPercent when to warn, in per cent of the time (S3)
     * @param calendar which days are working days
     * @param receipt for how long what is handed over waits for its receipt (S7)
     * @param crisis for what comes in while a crisis goes on (C1); an hour in versions before it
     */
    public record AnswerTimes(
            Duration urgent,
            int workingDays,
            List<Integer> warnAtPercent,
            WorkingDays calendar,
            Receipt receipt,
            Duration crisis) {
        static final Duration IN_A_CRISIS = Duration.ofMinutes(60);

        public AnswerTimes(Duration urgent, int workingDays, List<Integer> warnAtPercent) {
            this(urgent, workingDays, warnAtPercent, WorkingDays.ALL, Receipt.USUAL, IN_A_CRISIS);
        }
    }

    /**
     * When what nobody has received returns to whoever handed it over: whichever comes first (S7).
     *
     * @param workingDays at the end of this working day after it was handed over
     * @param percent when so much of the working time left to answer in has gone
     */
    public record Receipt(int workingDays, int percent) {
        /** For versions from before anything could be handed over. */
        static final Receipt USUAL = new Receipt(1, 80);
    }

    /**
     * Ready texts (S5). Placeholders: {@code {telefon}}, {@code {aktör}}, {@code {länk}}.
     *
     * @param exampleActor somebody else who is often responsible, as an example; empty when none is
     *     given
     * @param politicians where the politicians are found; null when it is the website itself
     * @param actors those who are often responsible instead, and where they are found
     * @param danger what somebody in danger is told at once (S11); empty in versions before it
     * @param childAtRisk what whoever reads of a child at risk is to do; empty in versions before
     *     it
     */
    public record ReferralTexts(
            String secrecy,
            String politics,
            String otherActor,
            String exampleActor,
            @Nullable String politicians,
            List<Actor> actors,
            String danger,
            String childAtRisk) {
        public ReferralTexts(
                String secrecy, String politics, String otherActor, String exampleActor) {
            this(secrecy, politics, otherActor, exampleActor, null, List.of(), "", "");
        }
    }

    /** Somebody else who is often responsible, and the address where they are found. */
    public record Actor(String name, String link) {}

    /**
     * Numbers of moderation.
     *
     * @param hiddenAtMost how long something that must be removed may stay merely hidden (M3)
     * @param motiveLength the least number of characters of a motive
     * @param notice text to the author; placeholders {@code {åtgärd}}, {@code {datum}}, {@code
     *     {skäl}} for the ground's own sentence, {@code {telefon}}, {@code {länk}}
     * @param blocking what a block may be (M7)
     */
    public record Moderation(
            Duration hiddenAtMost, int motiveLength, String notice, Blocking blocking) {
        public Moderation(Duration hiddenAtMost, int motiveLength, String notice) {
            this(hiddenAtMost, motiveLength, notice, Blocking.USUAL);
        }
    }

    /**
     * How long somebody may be kept from writing on an account, and how that is told (M7).
     *
     * @param days for how long unless whoever decides says otherwise
     * @param daysAtMost the most that one decision may say
     * @param otherWay how the person reaches the municipality meanwhile; placeholders {@code
     *     {telefon}} and {@code {e-post}}
     * @param notice text to the person; placeholders {@code {konto}}, {@code {datum}}, {@code
     *     {skäl}}, {@code {väg}}, {@code {telefon}}, {@code {länk}}
     */
    public record Blocking(int days, int daysAtMost, String otherWay, String notice) {
        /** For versions from before anybody could be blocked. */
        static final Blocking USUAL =
                new Blocking(
                        30,
                        365,
                        "Ring {telefon}, skriv till {e-post} eller kom till receptionen.",
                        "Hej! Till och med den {datum} kan du inte skriva på vårt konto {konto}. {skäl}"
                                + " Du når oss ändå: {väg} Tycker du att vi har fel? Ring {telefon}, så"
                                + " prövar någon annan det. Reglerna för våra konton: {länk}");
    }

    /**
     * Archive settings.
     *
     * @param series the register's series, such as {@code SM}
     * @param disposalAuthority the handlings-id that disposal rests on, such as {@code 1748}
     * @param everyMonths how often an official account is archived (A1)
     */
    public record Archiving(String series, String disposalAuthority, int everyMonths) {}

    public Optional<Ground> ground(String id) {
        return grounds.stream().filter(ground -> ground.id().equals(id)).findFirst();
    }

    /**
     * What goes out on the accounts, beside what the law says of it (P1–P5).
     *
     * @param approved on which accounts somebody else approves what goes out: {@code officiella},
     *     {@code centrala}, {@code verksamheternas}
     * @param lix above which a text is called heavy (läsbarhetsindex)
     * @param emojis how many may stand in a text before it is remarked on
     * @param childBelow in years: whoever is younger has guardians who say yes too
     * @param takedownDays within how many working days what has lost its legal basis is gone
     * @param twinDays within how many working days the film in sign language is out
     * @param languages those that what everybody needs to know is translated to, such as {@code
     *     engelska}; none in versions before it
     * @param translationDays within how many working days a translation is out
     */
    public record Publishing(
            List<String> approved,
            int lix,
            int emojis,
            int childBelow,
            int takedownDays,
            int twinDays,
            List<String> languages,
            int translationDays) {
        private static final Pattern LANGUAGE =
                Pattern.compile("(?!teckenspråk$)[a-zåäöéü]{2,30}( [a-zåäöéü]{2,30}){0,2}");
        private static final Map<String, String> ACCOUNTS =
                Map.of(
                        "officiella", "officiella",
                        "centrala", "centrala",
                        "verksamheternas", "verksamheternas");

        /** For versions from before anything was published from here. */
        static final Publishing USUAL =
                new Publishing(List.of("officiella", "centrala"), 40, 3, 18, 1, 5, List.of(), 10);

        public Publishing {
            approved = List.copyOf(approved);
            languages = List.copyOf(languages);
        }

        static Publishing read(DataSection root) {
            if (!root.has("publicering")) {
                return USUAL;
            }
            DataSection section = root.section("publicering");
            return new Publishing(
                    section.listOf("godkänns", ACCOUNTS),
                    section.whole("lix-högst", 20, 80),
                    section.whole("emojis-högst", 0, 50),
                    section.whole("barn-under", 13, 18),
                    section.whole("nedtagning-arbetsdagar", 1, 10),
                    section.whole("teckenspråk-arbetsdagar", 1, 60),
                    languages(section),
                    section.has("översättningar")
                            ? section.whole("översättningar-arbetsdagar", 1, 60)
                            : USUAL.translationDays());
        }

        private static List<String> languages(DataSection section) {
            if (!section.has("översättningar")) {
                return List.of();
            }
            List<String> languages =
                    section.texts(
                            "översättningar",
                            LANGUAGE,
                            "språk med små bokstäver, som engelska; teckenspråk har en rad för sig");
            if (new HashSet<>(languages).size() < languages.size()) {
                section.fault("översättningar", "samma språk står två gånger");
            }
            return languages;
        }
    }
}
