package se.uppsikt.publishing.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.publishing.mediabank.AssetId;

/**
 * What is about to be said, as the gate sees it.
 *
 * @param form a post, or what is gone after a day
 * @param municipality what the sender must be seen to belong to, such as {@code Örebro kommun}
 * @param wordings one for each account that it goes out on
 * @param media in the order in which they are shown
 * @param sharing who else is behind it
 * @param filmTold whether somebody has said that the text tells what the film does
 * @param known telephone numbers, e-mail addresses and domains that may stand in a post: the
 *     municipality's own, and those that somebody has said are an office's or an association's
 */
public record Judged(
        Post.Form form,
        String municipality,
        List<Wording> wordings,
        List<Shown> media,
        Sharing sharing,
        boolean filmTold,
        List<String> known) {
    public Judged {
        known = List.copyOf(known);
        wordings = List.copyOf(wordings);
        media = List.copyOf(media);
    }

    /**
     * The words that go out on an account.
     *
     * @param account as the account is called, such as {@code Örebro kommun på Facebook}
     */
    public record Wording(String account, @Nullable String title, String text) {}

    /**
     * A picture or a film.
     *
     * @param alt what a picture shows; empty where nobody has said
     * @param decorative whether somebody has said that it tells nothing
     * @param sound of a film
     * @param captions whether a film has them
     * @param words what is written in the picture
     * @param people who can be recognised in it
     */
    public record Shown(
            AssetId asset,
            String name,
            boolean film,
            String alt,
            boolean decorative,
            Sound sound,
            boolean captions,
            Words words,
            People people) {}

    /** What is heard in a film. */
    public enum Sound {
        /** Nobody has said. */
        UNASKED,
        SPEECH,
        /** Said by a person, or the film has no sound at all. */
        NO_SPEECH
    }

    /** What is written in a picture. */
    public sealed interface Words {
        /** Nobody has read it, neither a program nor a person. */
        record Unread() implements Words {}

        /** Words, each line as it stands in the picture; none when there are none. */
        record Read(List<String> lines) implements Words {
            public Read {
                lines = List.copyOf(lines);
            }
        }
    }

    /** Who can be recognised. */
    public sealed interface People {
        /** Nobody has said. */
        record Unasked() implements People {}

        /** Nobody can be recognised, or all who can have a legal basis. */
        record Covered() implements People {}

        /**
         * @param lacking a sentence for each that has none, or has none any more
         */
        record Lacking(List<String> lacking) implements People {
            public Lacking {
                lacking = List.copyOf(lacking);
            }
        }
    }

    /** Who else is behind what is said (P6). */
    public sealed interface Sharing {
        /** Nobody: it is our own. */
        record Own() implements Sharing {}

        /**
         * Made together with somebody, or shared from somebody.
         *
         * @param with what the other is called
         */
        record Together(String with) implements Sharing {}

        /**
         * An authority's message that is of use to all, such as a ban on fires.
         *
         * @param authority what it is called
         */
        record Benefit(String authority) implements Sharing {}
    }
}
