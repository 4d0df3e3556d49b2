package se.uppsikt.platforms;

import java.util.Locale;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;

/**
 * What the municipality's app at a platform is known by.
 *
 * @param secret signs what the platform sends us
 * @param verifyToken what the platform must know when it asks whether the address is ours
 */
public record AppKeys(String appId, Secret secret, Secret verifyToken) {

    /**
     * The keys of our app at one platform as its page shows them: whether they are there, and never
     * which.
     *
     * @param appId the id of the app; empty when none is put in
     * @param form what is asked for
     * @param callback where the platform delivers; a pattern when nobody has said
     * @param back where people come back to from the platform's sign-in
     */
    public record Shown(
            Platform platform, String appId, Adapter.AppForm form, String callback, String back) {
        public boolean set() {
            return !appId.isEmpty();
        }

        public String word() {
            return word(platform);
        }

        /** How a platform stands in addresses, such as {@code linkedin}. */
        static String word(Platform platform) {
            return platform.name().toLowerCase(Locale.ROOT);
        }

        public String address() {
            return "/plattformar/nycklar/" + word();
        }
    }
}
