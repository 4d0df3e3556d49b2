package se.uppsikt.access.oidc;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.base.secrets.SafeAddress;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.base.shared.StartProblem;

/**
 * The municipality's identity provider.
 *
 * @param issuer its address, as it calls itself; empty when there is none
 * @param client what it calls Uppsikt
 * @param mapping the file that says what its words mean here
 * @param address where people reach Uppsikt, and the provider sends them back to
 */
@Component
record ProviderSettings(
        @Value("${uppsikt.oidc.issuer:}") String issuer,
        @Value("${uppsikt.oidc.client:uppsikt}") String client,
        @Value("${uppsikt.oidc.secret:}") Secret secret,
        @Value("${uppsikt.oidc.mapping:classpath:profiles/inloggning.yaml}") String mapping,
        @Value("${uppsikt.address:http://127.0.0.1:${server.port:8080}}") String address) {
    ProviderSettings {
        issuer = issuer.strip();
        address = address.strip().replaceAll("/+$", "");
        if (!issuer.isEmpty() && !SafeAddress.is(issuer)) {
            throw new StartProblem(
                    "Inloggningstjänstens adress ska börja med https:// och sakna frågetecken och"
                            + " användarnamn: --uppsikt.oidc.issuer=https://…",
                    null);
        }
        if (!issuer.isEmpty() && secret.reveal().isBlank()) {
            throw new StartProblem(
                    "Inloggningstjänsten är inställd men inte hemligheten som Uppsikt visar den. Ge"
                            + " den i miljön: UPPSIKT_OIDC_SECRET",
                    null);
        }
    }

    boolean ready() {
        return !issuer.isEmpty();
    }

    /** Where the provider sends people back to. */
    String back() {
        return address + ProviderSignIn.BACK;
    }

    @Override
    public String toString() {
        return "ProviderSettings[" + issuer + ", " + client + "]";
    }
}
