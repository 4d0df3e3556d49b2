package se.uppsikt.accounts;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import se.uppsikt.shared.Objection;

/** An address in the register leads to the account's own platform and nowhere else (K1). */
final class AddressRules {
    static final int LONGEST = 300;
    private static final String SCHEME = "https";

    private AddressRules() {}

    /**
     * The refusal of an address that leads elsewhere.
     *
     * @param mend where it is put right
     */
    static Objection elsewhere(Platform platform, String mend) {
        return Objection.of(
                "K1",
                "Adressen ska börja med https://www." + platform.host() + "/ och gå till kontot.",
                "Rätta adressen",
                mend);
    }

    /** The address, when it is one of the platform's. */
    static Optional<URI> address(Platform platform, String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI address = new URI(written);
            return leadsTo(platform, address) ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static boolean leadsTo(Platform platform, URI address) {
        String host = address.getHost();
        String path = address.getPath();
        return SCHEME.equals(address.getScheme())
                && host != null
                && at(platform.host(), host.toLowerCase(Locale.ROOT))
                && address.getUserInfo() == null
                && address.getPort() == -1
                && path != null
                && path.length() > 1;
    }

    private static boolean at(String platform, String host) {
        return host.equals(platform) || host.endsWith("." + platform);
    }
}
