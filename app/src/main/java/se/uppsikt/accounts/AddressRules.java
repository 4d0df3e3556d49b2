package se.uppsikt.accounts;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.uppsikt.base.shared.Objection;

/**
 * An address in the register leads to the account's own platform and nowhere else, and to one
 * account alone (K1).
 */
public final class AddressRules {
    static final int LONGEST = 300;
    private static final String SCHEME = "https";
    private static final Pattern OFFICES =
            Pattern.compile("^(?:www|m|mobile|[a-z]{2}-[a-z]{2})\\.", Pattern.CASE_INSENSITIVE);
    private static final Pattern SLASHES = Pattern.compile("/+$");
    private static final Locale SWEDISH = Locale.of("sv", "SE");

    private AddressRules() {}

    /**
     * The refusal of an address that leads elsewhere.
     *
     * @param mend where it is put right
     */
    public static Objection elsewhere(Platform platform, String mend) {
        return Objection.of(
                "K1",
                "Adressen ska börja med https://www." + platform.host() + "/ och gå till kontot.",
                "Rätta adressen",
                mend);
    }

    /** The address, when it is one of the platform's. */
    public static Optional<URI> address(Platform platform, String written) {
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

    /**
     * Whether both lead to the same account: platforms make no difference of large and small
     * letters in names, of www, m or a language before the host, nor of a slash at the end.
     */
    static boolean same(URI one, URI other) {
        return place(one).equals(place(other));
    }

    /** What is left of an address when what makes no difference is taken away. */
    private static String place(URI address) {
        String host = OFFICES.matcher(String.valueOf(address.getHost())).replaceFirst("");
        String query = address.getRawQuery();
        return (host + path(address) + (query == null ? "" : "?" + query)).toLowerCase(Locale.ROOT);
    }

    /** The path without slashes at its end. */
    static String path(URI address) {
        return SLASHES.matcher(String.valueOf(address.getRawPath())).replaceFirst("");
    }

    /**
     * The refusal of an address that another account has.
     *
     * @param mend where it is put right
     */
    public static Objection taken(Account holder, String mend) {
        return Objection.of(
                "K1",
                holder.shown()
                        + " ("
                        + holder.status().swedish().toLowerCase(SWEDISH)
                        + ") har redan den adressen. Två konton kan inte ha samma adress.",
                "Rätta adressen",
                mend);
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
