package se.uppsikt.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** What somebody meets whose sign-in came to nothing: what happened, and what to do. */
final class ProviderFaults implements AuthenticationFailureHandler {
    /** The word of the page's address when the provider does not answer. */
    static final String DOWN = "svarar-inte";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderFaults.class);
    private static final String CANCELLED = "avbruten";
    private static final String FAILED = "misslyckades";
    private static final String ASK =
            " Be den som sköter Uppsikt hos er; varför står under Behörighet, Inloggning.";

    private static final Map<String, String> TOLD =
            Map.of(
                    DOWN,
                    "Kommunens inloggning svarar inte just nu. Vänta en stund och försök igen. De som"
                            + " redan är inloggade arbetar vidare.",
                    CANCELLED,
                    "Inloggningen avbröts. Försök igen när du vill.",
                    FAILED,
                    "Inloggningen gick inte att slutföra, och ingen är inloggad. Försök igen. Händer det"
                            + " flera gånger, säg till den som sköter Uppsikt hos er.",
                    TurnedAway.MISSING.code(),
                    "Kommunens inloggning lämnade inte det Uppsikt behöver veta om dig." + ASK,
                    TurnedAway.GROUPS_LEFT_OUT.code(),
                    "Kommunens inloggning räknade inte upp dina grupper, för att de är så många."
                            + ASK,
                    TurnedAway.UNKNOWN_AREA.code(),
                    "Din verksamhet finns inte i Uppsikts organisation." + ASK,
                    TurnedAway.WITHOUT_ROLES.code(),
                    "Du har inget arbete i Uppsikt ännu: ingen av dina grupper ger en roll här."
                            + ASK,
                    TurnedAway.NAME_TAKEN.code(),
                    "Ditt användarnamn är redan någon annans i Uppsikt, och de två blandas inte ihop."
                            + ASK,
                    TurnedAway.LEFT.code(),
                    "Du har slutat, enligt kommunens katalog eller personlista." + ASK,
                    TurnedAway.STRENGTH.code(),
                    "Du är administratör, och då behöver du logga in på ett säkrare sätt. Logga in igen"
                            + " nedan och välj det i kommunens inloggning.");

    /** The sentence of a word in the address; empty for one that is not of this room. */
    static Optional<String> told(String fault) {
        return Optional.ofNullable(TOLD.get(fault));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        response.sendRedirect("/logga-in?fel=" + word(fault));
    }

    private static String word(AuthenticationException fault) {
        if (fault instanceof Refusal refusal) {
            return refusal.reason().code();
        }
        String code =
                fault instanceof OAuth2AuthenticationException told
                        ? told.getError().getErrorCode()
                        : "";
        if (code.equals("access_denied")) {
            return CANCELLED;
        }
        LOG.warn("a sign-in failed: {}", code.matches("[a-z_]{1,60}") ? code : "unknown");
        return FAILED;
    }
}
