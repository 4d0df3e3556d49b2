package se.uppsikt.records;

/**
 * How something came to be gone from the platform without a removal of its own by us, as far as is
 * known. Platforms seldom say who took something away; nobody is named for it on a guess.
 */
public sealed interface Vanishing {
    /** The platform says that whoever wrote it took it back. */
    record ByAuthor() implements Vanishing {}

    /** The platform says that it took it away itself. */
    record ByPlatform() implements Vanishing {}

    /**
     * It stood under something that we removed, and went with it.
     *
     * @param post whether what we removed was the post
     */
    record WithRemoved(ContributionId above, boolean post) implements Vanishing {}

    /** It stood under something that was gone already, whoever took that away. */
    record WithVanished(ContributionId above, boolean post) implements Vanishing {}

    /** Nobody has said. */
    record Unknown() implements Vanishing {}

    /** As a sentence without its end. */
    default String swedish() {
        return switch (this) {
            case ByAuthor _ -> "Borttagen av den som skrev";
            case ByPlatform _ -> "Borttagen av plattformen";
            case WithRemoved(_, boolean post) -> "Försvann med " + above(post) + " som vi tog bort";
            case WithVanished(_, boolean post) -> "Försvann med " + above(post);
            case Unknown _ -> "Finns inte längre på plattformen";
        };
    }

    private static String above(boolean post) {
        return post ? "inlägget ovanför" : "kommentaren ovanför";
    }
}
