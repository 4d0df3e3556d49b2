package se.uppsikt.sandbox.instagram;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post, a reel or a story.
 *
 * @param accountId the account that it is of, or that its writer has named in it
 * @param ownerId whoever published it: the account, or a person by the account's number
 * @param altText what its one picture shows, where there is no word for each
 * @param photos the names of its pictures; several make a carousel
 * @param open whether anybody may comment
 * @param alts what each picture shows; null where nobody has said it of each
 * @param film the name of a film that was fetched; null where there is none
 */
record Medium(
        String id,
        String accountId,
        String ownerId,
        Product product,
        @Nullable String caption,
        @Nullable String altText,
        List<String> photos,
        Instant created,
        boolean open,
        boolean removed,
        @Nullable List<String> alts,
        @Nullable String film) {
    static final Duration LIFE_OF_A_STORY = Duration.ofHours(24);

    /** Where it is shown. */
    enum Product {
        FEED,
        REELS,
        STORY
    }

    Medium {
        photos = List.copyOf(photos);
        alts = alts == null ? null : List.copyOf(alts);
    }

    boolean own() {
        return ownerId.equals(accountId);
    }

    boolean story() {
        return product == Product.STORY;
    }

    boolean over(Instant now) {
        return story() && !created.plus(LIFE_OF_A_STORY).isAfter(now);
    }

    /** What a picture shows; null where nobody has said it. */
    @Nullable String alt(int picture) {
        String said = alts == null ? altText : picture < alts.size() ? alts.get(picture) : null;
        return said == null || said.isEmpty() ? null : said;
    }

    String type() {
        return film != null || product == Product.REELS
                ? "VIDEO"
                : photos.size() > 1 ? "CAROUSEL_ALBUM" : "IMAGE";
    }

    /** The word for it in addresses. */
    String shortcode() {
        return Long.toString(Long.parseLong(id), 36);
    }

    String permalink(String username) {
        return switch (product) {
            case FEED -> "https://www.instagram.com/p/" + shortcode() + "/";
            case REELS -> "https://www.instagram.com/reel/" + shortcode() + "/";
            case STORY -> "https://www.instagram.com/stories/" + username + "/" + id;
        };
    }

    Medium open(boolean whether) {
        return new Medium(
                id, accountId, ownerId, product, caption, altText, photos, created, whether,
                removed, alts, film);
    }

    Medium gone() {
        return new Medium(
                id, accountId, ownerId, product, caption, altText, photos, created, open, true,
                alts, film);
    }
}
