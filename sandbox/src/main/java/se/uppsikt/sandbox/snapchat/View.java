package se.uppsikt.sandbox.snapchat;

/** What the pages show. */
public final class View {
    private View() {}

    /**
     * An ad on a telephone.
     *
     * @param ground the class of its colour
     */
    public record Ad(String headline, String brand, String link, String ground) {}
}
