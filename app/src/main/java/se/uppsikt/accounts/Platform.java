package se.uppsikt.accounts;

/** The platforms that the guideline knows (K8). */
public enum Platform {
    FACEBOOK("Facebook", "facebook.com"),
    INSTAGRAM("Instagram", "instagram.com"),
    LINKEDIN("LinkedIn", "linkedin.com"),
    YOUTUBE("YouTube", "youtube.com"),
    SNAPCHAT("Snapchat", "snapchat.com"),
    BLUESKY("Bluesky", "bsky.app");

    private final String shown;
    private final String host;

    Platform(String shown, String host) {
        this.shown = shown;
        this.host = host;
    }

    /** The platform's own name. */
    public String shown() {
        return shown;
    }

    /** Where the addresses of its accounts lead; also hosts below it. */
    String host() {
        return host;
    }
}
