package se.uppsikt.policy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.DataSection;
import se.uppsikt.policy.Guideline.Actor;
import se.uppsikt.policy.Guideline.ReferralTexts;

/** Reads the ready texts of referral and where they lead (S5). */
final class ReferralReader {
    private static final String SECRECY = "sekretess";
    private static final String POLITICIANS = "politikerlänk";

    /** For versions that offered an e-mail address for what may be secret. */
    private static final String SECRECY_WITHOUT_EMAIL =
            "Tack för att du hör av dig. Det här behöver vi ta en annan väg än öppet i sociala"
                    + " medier. Ring oss på {telefon}, så hjälper vi dig vidare. Skriv inget"
                    + " känsligt här eller i mejl.";

    private ReferralReader() {}

    /**
     * @param website the municipality's front page, which leads nobody to the politicians
     */
    static ReferralTexts texts(DataSection section, String website) {
        return new ReferralTexts(
                secrecy(section),
                ProfileReader.template(section, "politik", Set.of("länk")),
                ProfileReader.template(section, "annan-aktör", Set.of("aktör", "länk")),
                section.has("exempel-aktör") ? section.text("exempel-aktör") : "",
                politicians(section, website),
                section.has("aktörer") ? actors(section.sections("aktörer")) : List.of(),
                ProfileReader.template(section, "fara-för-liv", Set.of("telefon")),
                ProfileReader.template(section, "barn-i-fara", Set.of("telefon")));
    }

    /** What may be secret is not to be written in a mail, so no address of mail is offered. */
    private static String secrecy(DataSection section) {
        String text = ProfileReader.template(section, SECRECY, Set.of("telefon"));
        if (text.contains("@")) {
            section.fault(
                    SECRECY, "ingen e-postadress här; det som kan vara hemligt skrivs inte i mejl");
        }
        return text.contains("@") || text.contains("{e-post}") ? SECRECY_WITHOUT_EMAIL : text;
    }

    private static @Nullable String politicians(DataSection section, String website) {
        String link = section.address(POLITICIANS).toString();
        if (section.has(POLITICIANS) && link.equals(website)) {
            section.fault(
                    POLITICIANS, "är webbplatsens första sida; skriv sidan där politikerna finns");
        }
        return section.has(POLITICIANS) ? link : null;
    }

    private static List<Actor> actors(List<DataSection> sections) {
        return sections.stream()
                .map(section -> new Actor(section.text("namn"), section.address("länk").toString()))
                .toList();
    }
}
