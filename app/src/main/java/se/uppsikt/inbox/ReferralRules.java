package se.uppsikt.inbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.policy.Guideline;

/**
 * Ready texts that refer somebody to the right way (S5). A text is made of the guideline alone:
 * nothing here can see what the person wrote, so that what is sensitive is never quoted.
 */
@Enforces(
        value = "S5",
        how = "Hänvisningen är en färdig text som inte upprepar vad personen skrev.")
final class ReferralRules {
    /** What stands in the places of a ready text until they are filled in. */
    static final String ACTOR_PLACE = "[den som ansvarar]";

    static final String LINK_PLACE = "[adressen]";

    private static final Pattern PLACES =
            Pattern.compile(Pattern.quote(ACTOR_PLACE) + "|" + Pattern.quote(LINK_PLACE));
    private static final Pattern ACTOR = Pattern.compile("[\\p{L}\\p{N} .,&/()'’–-]{2,80}");

    private ReferralRules() {}

    /** Where to refer. */
    enum Way {
        SECRECY,
        POLITICS,
        OTHER_ACTOR,

        /** Somebody may die: nobody waits for an office to open (S11). */
        DANGER;

        String swedish(Guideline guideline) {
            return switch (this) {
                case SECRECY -> "Sekretess eller eget ärende – till " + serviceCentre(guideline);
                case POLITICS -> "Politisk fråga – till politiken";
                case OTHER_ACTOR -> "Någon annans ansvar – till den som ansvarar";
                case DANGER -> "Fara för liv – till 112 och 1177";
            };
        }

        /** The one that a form chose; empty when none was chosen. */
        static Optional<Way> named(@Nullable String name) {
            return Arrays.stream(values()).filter(way -> way.name().equals(name)).findFirst();
        }
    }

    /**
     * A referral as asked for.
     *
     * @param actor who is responsible; only for {@link Way#OTHER_ACTOR}
     * @param link where to find them, https only; none is needed for those whom the guideline names
     */
    record Referral(Way way, @Nullable String actor, @Nullable String link) {}

    /**
     * @param secret whether it is marked as secret: then no word of a referral is the employee's
     *     own
     */
    static List<Objection> objections(Guideline guideline, Referral referral, boolean secret) {
        List<Objection> objections = new ArrayList<>();
        if (secret && referral.way() == Way.OTHER_ACTOR) {
            objections.add(
                    Objection.of(
                            "M3",
                            "Det här är markerat som hemligt eller känsligt. Hänvisa till "
                                    + serviceCentre(guideline)
                                    + "; att nämna vem som ansvarar kan röja något."));
            return objections;
        }
        if (referral.way() == Way.OTHER_ACTOR) {
            if (referral.actor() == null || !ACTOR.matcher(referral.actor().strip()).matches()) {
                String example = guideline.referrals().exampleActor();
                objections.add(
                        Objection.of(
                                "S5",
                                "Skriv vem som ansvarar"
                                        + (example.isEmpty()
                                                ? "."
                                                : ", till exempel " + example + ".")));
            }
            if (!isSafeLink(link(guideline, referral))) {
                objections.add(
                        Objection.of(
                                "S5",
                                "Skriv adressen till den som ansvarar, med https:// först. För den som"
                                        + " står i listan behövs ingen."));
            }
        }
        return objections;
    }

    static String text(Guideline guideline, Referral referral) {
        String ready =
                switch (referral.way()) {
                    case SECRECY -> guideline.referrals().secrecy();
                    case POLITICS -> guideline.referrals().politics();
                    case OTHER_ACTOR -> guideline.referrals().otherActor();
                    case DANGER -> guideline.referrals().danger();
                };
        return ready.replace("{telefon}", guideline.municipality().serviceCentrePhone())
                .replace("{aktör}", filled(referral.actor()))
                .replace("{länk}", link(guideline, referral));
    }

    /**
     * The referral that a text was made of.
     *
     * @param shown the ready text of the way, with its places
     * @param read as it was to be published, without signature
     */
    static Referral madeOf(Way way, String shown, String read) {
        Set<String> places = new LinkedHashSet<>();
        Matcher found = way == Way.OTHER_ACTOR ? filled(shown.strip(), read.strip(), places) : null;
        return found == null || !found.matches()
                ? new Referral(way, null, null)
                : new Referral(
                        way,
                        places.contains(ACTOR_PLACE) ? found.group("actor") : null,
                        places.contains(LINK_PLACE) ? found.group("link") : null);
    }

    /** The text as a pattern, in which a place that comes again says the same again. */
    private static Matcher filled(String shown, String read, Set<String> places) {
        StringBuilder pattern = new StringBuilder();
        Matcher place = PLACES.matcher(shown);
        int end = 0;
        while (place.find()) {
            String name = place.group().equals(ACTOR_PLACE) ? "actor" : "link";
            pattern.append(Pattern.quote(shown.substring(end, place.start())))
                    .append(
                            places.add(place.group())
                                    ? "(?<" + name + ">.+?)"
                                    : "\\k<" + name + ">");
            end = place.end();
        }
        pattern.append(Pattern.quote(shown.substring(end)));
        return Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(read);
    }

    /** What whoever reads of a child at risk is to do today; nothing of it is published. */
    static String childAtRisk(Guideline guideline) {
        return guideline
                .referrals()
                .childAtRisk()
                .replace("{telefon}", guideline.municipality().serviceCentrePhone());
    }

    private static String link(Guideline guideline, Referral referral) {
        if (referral.way() == Way.OTHER_ACTOR) {
            String written = filled(referral.link());
            return written.isEmpty() ? known(guideline, filled(referral.actor())) : written;
        }
        String politicians = guideline.referrals().politicians();
        return politicians == null ? guideline.municipality().website() : politicians;
    }

    /** The address of an actor in the guideline's list; empty for anybody else. */
    private static String known(Guideline guideline, String actor) {
        return guideline.referrals().actors().stream()
                .filter(each -> each.name().equalsIgnoreCase(actor))
                .findFirst()
                .map(Guideline.Actor::link)
                .orElse("");
    }

    private static String serviceCentre(Guideline guideline) {
        return guideline.municipality().units().serviceCentre();
    }

    private static String filled(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static boolean isSafeLink(String link) {
        try {
            URI uri = new URI(link);
            return "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && link.length() <= 300;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Every way there is, with the text as it will be read. */
    static List<ItemView.ReadyText> readyTexts(Guideline guideline) {
        return Arrays.stream(Way.values())
                .filter(way -> way != Way.DANGER || !guideline.referrals().danger().isEmpty())
                .map(
                        way ->
                                new ItemView.ReadyText(
                                        way.name(),
                                        way.swedish(guideline),
                                        text(guideline, new Referral(way, ACTOR_PLACE, LINK_PLACE)),
                                        way == Way.OTHER_ACTOR,
                                        guideline.referrals().exampleActor().isEmpty()
                                                ? null
                                                : guideline.referrals().exampleActor(),
                                        way == Way.OTHER_ACTOR
                                                ? guideline.referrals().actors()
                                                : List.of()))
                .toList();
    }
}
