package se.uppsikt.platforms.publications;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.platforms.Capabilities.AnswerLimits.Length;

/**
 * What a platform takes from a program. Pure.
 *
 * @param title how long what a film is called may be; null where nothing is called anything
 * @param forms what each form may hold; a form that is not there is not taken
 */
public record Takes(@Nullable Length title, Map<Post.Form, Contents> forms) {
    public Takes {
        forms = Map.copyOf(forms);
    }

    /**
     * What one form may hold.
     *
     * @param text null where there is no text
     * @param mediaNeeded whether it must have a picture or a film
     * @param pictures null where there are none
     * @param film null where there is none
     */
    public record Contents(
            @Nullable Length text,
            boolean mediaNeeded,
            @Nullable Pictures pictures,
            @Nullable Film film) {}

    /**
     * @param most how many at once
     * @param largest in bytes, of each
     * @param alt how long what it shows may be; null where the platform has no place for it
     */
    public record Pictures(int most, long largest, Set<MediaType> types, @Nullable Length alt) {
        public Pictures {
            types = Set.copyOf(types);
        }

        /** Whether a picture is of a kind and a size that is taken. */
        public boolean fits(StoredMedia picture) {
            return types.contains(picture.type()) && picture.size() <= largest;
        }
    }

    /**
     * @param largest in bytes
     * @param captions whether the platform takes them beside the film
     */
    public record Film(long largest, Set<MediaType> types, boolean captions) {
        public Film {
            types = Set.copyOf(types);
        }
    }

    /** Everything in a post that the platform does not take, in Swedish; empty when it takes it. */
    public List<String> against(Post post) {
        Contents may = forms.get(post.form());
        if (may == null) {
            return List.of(
                    post.form().swedish() + " går inte att publicera där från andra program.");
        }
        List<String> against = new ArrayList<>();
        tooLong("Rubriken", title, post.title() == null ? "" : post.title())
                .ifPresent(against::add);
        tooLong("Texten", may.text(), post.text()).ifPresent(against::add);
        if (may.mediaNeeded() && post.media().isEmpty()) {
            against.add("Där behövs en bild eller en film.");
        }
        if (!may.mediaNeeded() && post.media().isEmpty() && post.text().isBlank()) {
            against.add("Det finns inget att publicera: varken text, bild eller film.");
        }
        against.addAll(pictures(may.pictures(), post.pictures()));
        post.film().ifPresent(film -> against.addAll(film(may.film(), film, post)));
        return against;
    }

    private static Optional<String> tooLong(String what, @Nullable Length may, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (may == null) {
            return Optional.of(what + " har ingen plats där.");
        }
        int over = may.over(text);
        return over <= 0
                ? Optional.empty()
                : Optional.of(
                        what + " är %d tecken för lång; %d ryms.".formatted(over, may.longest()));
    }

    private static List<String> pictures(@Nullable Pictures may, List<Post.Medium> pictures) {
        if (pictures.isEmpty()) {
            return List.of();
        }
        if (may == null) {
            return List.of("Bilder tas inte emot där från andra program.");
        }
        List<String> against = new ArrayList<>();
        if (pictures.size() > may.most()) {
            against.add(
                    may.most() == 1
                            ? "Bara en bild i taget tas emot."
                            : "Högst " + may.most() + " bilder tas emot.");
        }
        for (Post.Medium each : pictures) {
            fits(each, may.types(), may.largest()).ifPresent(against::add);
            tooLong("Bildbeskrivningen till " + each.name(), may.alt(), each.alt())
                    .ifPresent(against::add);
        }
        return against;
    }

    private static List<String> film(@Nullable Film may, Post.Medium film, Post post) {
        if (may == null) {
            return List.of("Film tas inte emot där från andra program.");
        }
        List<String> against = new ArrayList<>();
        fits(film, may.types(), may.largest()).ifPresent(against::add);
        if (post.media().size() > 1) {
            against.add("En film publiceras för sig.");
        }
        if (film.captions() != null && !may.captions()) {
            against.add("Undertexter tas inte emot där; bränn in dem i filmen.");
        }
        return against;
    }

    private static Optional<String> fits(Post.Medium medium, Set<MediaType> types, long largest) {
        if (!types.contains(medium.type())) {
            return Optional.of(
                    "%s är av fel sort: %s. Där tas emot: %s."
                            .formatted(
                                    medium.name(),
                                    medium.type().swedish(),
                                    types.stream()
                                            .map(MediaType::swedish)
                                            .sorted()
                                            .collect(Collectors.joining(", "))));
        }
        return medium.stored().size() <= largest
                ? Optional.empty()
                : Optional.of(
                        "%s är för stor: %d MB ryms."
                                .formatted(medium.name(), largest / 1_000_000));
    }
}
