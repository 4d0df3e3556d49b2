package se.uppsikt.access.oidc;

import java.util.List;
import org.springframework.stereotype.Component;
import se.uppsikt.base.checks.Check;

/** Whether the municipality's own people can sign in. */
@Component
class ProviderCheck implements Check {
    private static final String PAGE = "/behorighet/inloggning";
    private final ProviderSettings settings;
    private final Provider provider;

    ProviderCheck(ProviderSettings settings, Provider provider) {
        this.settings = settings;
        this.provider = provider;
    }

    @Override
    public String id() {
        return "sign-in";
    }

    @Override
    public String name() {
        return "Inloggningen";
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public boolean necessary() {
        return true;
    }

    @Override
    public How how() {
        return new How(
                "Anmäl Uppsikt i kommunens inloggningstjänst (OpenID Connect, eller SAML genom en mäklare"
                        + " som Keycloak), ange den här, och pröva på sidan vad någon skulle få göra.",
                List.of(
                        "--uppsikt.oidc.issuer=https://login.kommunen.example/realms/kommunen",
                        "--uppsikt.oidc.client=uppsikt",
                        "--uppsikt.oidc.mapping=/etc/uppsikt/inloggning.yaml",
                        "UPPSIKT_OIDC_SECRET i miljön"),
                new Page("Behörighet, Inloggning", PAGE));
    }

    @Override
    public Found look() {
        if (!settings.ready()) {
            return new Found.Missing(
                    "Ingen inloggningstjänst är ansluten.", "Ange den, och starta om.");
        }
        try {
            provider.registration();
            return new Found.Right("Inloggningstjänsten svarar: " + settings.issuer());
        } catch (Provider.Down down) {
            return new Found.Wrong(
                    "Inloggningstjänsten svarar inte som den ska: " + settings.issuer(),
                    "Kontrollera att adressen är den som tjänsten själv skriver (issuer), och att servern når"
                            + " den.");
        }
    }
}
