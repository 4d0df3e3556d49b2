package se.uppsikt.records.redaction;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.Guideline.Municipality;

/**
 * What is told with a no. First somebody who works here says it, and tells that whoever asked may
 * have it tried by the authority (OSL 6 kap. 3 §); the authority's own decision is written, has its
 * reasons and tells how to appeal (OSL 6 kap. 7 §; förvaltningslagen 32–33 and 43–44 §§).
 */
final class RefusalRules {
    private RefusalRules() {}

    /** Why something is not given out. */
    enum Ground {
        SECRECY("Uppgifter är hemliga", "Uppgifter i det du begärde omfattas av sekretess."),
        NOT_HELD(
                "Handlingen finns inte hos oss",
                "Vi har letat i allt som är sparat, och det du begärde finns inte hos oss."),
        NOT_OFFICIAL(
                "Det är ingen allmän handling",
                "Det du begärde är ingen allmän handling enligt tryckfrihetsförordningen 2 kap.");

        private final String swedish;
        private final String sentence;

        Ground(String swedish, String sentence) {
            this.swedish = swedish;
            this.sentence = sentence;
        }

        String swedish() {
            return swedish;
        }

        static Optional<Ground> of(@Nullable String name) {
            return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
        }
    }

    /**
     * @param partly whether something was given out
     */
    static String first(Municipality municipality, Ground ground, String reasons, boolean partly) {
        return """
               Vi lämnar inte ut %s.

               %s %s

               Det här är en tjänstepersons bedömning. Du har rätt att få saken prövad av myndigheten, i ett \
               skriftligt beslut som du kan överklaga (offentlighets- och sekretesslagen 6 kap. 3 och 7 §§). \
               Begär beslutet på den här sidan, eller hos %s på %s eller %s. Det kostar inget."""
                .formatted(
                        partly ? "en del av det du begärde" : "det du begärde",
                        ground.sentence,
                        reasons,
                        municipality.units().serviceCentre(),
                        municipality.serviceCentrePhone(),
                        municipality.serviceCentreEmail());
    }

    static String decision(
            Municipality municipality, String reference, LocalDate day, Ground ground, Told told) {
        return """
               Beslut %s

               %s avslår begäran %s%s.

               Skäl
               %s %s

               Så överklagar du
               Du kan överklaga beslutet hos kammarrätten. Skriv till kammarrätten, men skicka det du skriver till \
               %s, %s. Det ska ha kommit hit inom tre veckor från den dag du fick del av beslutet. Skriv vilket \
               beslut du överklagar, hur du vill att det ska ändras och varför, och hur kammarrätten når dig. Har det \
               kommit i tid skickar vi det vidare.

               Beslutat av %s"""
                .formatted(
                        SwedishTime.date(day),
                        municipality.name(),
                        reference,
                        told.partly() ? " till den del uppgifter är borttagna" : "",
                        ground.sentence,
                        told.reasons(),
                        municipality.name(),
                        municipality.serviceCentreEmail(),
                        told.by());
    }

    /** Why, of how much, and who says so. */
    record Told(String reasons, boolean partly, String by) {}
}
