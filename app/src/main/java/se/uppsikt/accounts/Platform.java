package se.uppsikt.accounts;

import java.net.URI;
import java.util.Locale;

/** The platforms that the guideline knows (K8). */
public enum Platform {
    FACEBOOK("Facebook", "facebook.com"),
    INSTAGRAM("Instagram", "instagram.com"),
    LINKEDIN("LinkedIn", "linkedin.com"),
    YOUTUBE("YouTube", "youtube.com"),
    SNAPCHAT("Snapchat", "snapchat.com", false),
    BLUESKY("Bluesky", "bsky.app");

    private final String shown;
    private final String host;
    private final boolean conversation;

    Platform(String shown, String host) {
        this(shown, host, true);
    }

    Platform(String shown, String host, boolean conversation) {
        this.shown = shown;
        this.host = host;
        this.conversation = conversation;
    }

    /** The platform's own name. */
    public String shown() {
        return shown;
    }

    /**
     * Whether people write where others see it, so that an account there must be watched. Where
     * they do not, it is for advertising alone, and nothing organic is kept (K8, decision 0113).
     */
    public boolean conversation() {
        return conversation;
    }

    /** Where the addresses of its accounts lead; also hosts below it. */
    String host() {
        return host;
    }

    /** Whether an address leads there, or to a host below it. */
    public boolean serves(URI address) {
        String there = address.getHost();
        return there != null && ("." + there.toLowerCase(Locale.ROOT)).endsWith("." + host);
    }
}
