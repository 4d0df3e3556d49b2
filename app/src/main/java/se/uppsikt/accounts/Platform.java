package se.uppsikt.accounts;

/** The platforms that the guideline knows (K8). */
public enum Platform {
    FACEBOOK("Facebook"),
    INSTAGRAM("Instagram"),
    LINKEDIN("LinkedIn"),
    YOUTUBE("YouTube"),
    SNAPCHAT("Snapchat"),
    BLUESKY("Bluesky");

    private final String shown;

    Platform(String shown) {
        this.shown = shown;
    }

    /** The platform's own name. */
    public String shown() {
        return shown;
    }
}
