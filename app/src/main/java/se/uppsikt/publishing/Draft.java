package se.uppsikt.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.publishing.gate.Judged.Sharing;
import se.uppsikt.publishing.mediabank.AssetId;

/**
 * Something that is to be said.
 *
 * @param version one more each time that it is saved: whoever saves says which one was read
 * @param made who began it
 * @param area whose it is: the service area of whoever began it
 * @param window the page in a browser that it was saved from last
 * @param submission which time it was submitted last; 0 before the first
 * @param publications what it has become, by account; none before it is ordered
 */
@Swedish("utkast")
public record Draft(
        DraftId id,
        State state,
        int version,
        Content content,
        PersonId made,
        ServiceAreaId area,
        Hand changed,
        UUID window,
        int submission,
        Map<AccountId, PublicationId> publications) {
    private static final int HEADING = 70;

    public Draft {
        publications = Map.copyOf(publications);
    }

    /** The same, to go out at another time. */
    Draft withDue(@Nullable Instant due) {
        return new Draft(
                id,
                state,
                version,
                content.at(due),
                made,
                area,
                changed,
                window,
                submission,
                publications);
    }

    /** How far it has come. */
    public enum State {
        WRITING("Utkast"),
        SUBMITTED("Väntar på godkännande"),
        PLANNED("Planerat"),
        /** Nothing more is to come of it: it has gone out wherever it was to. */
        OUT("Publicerat");

        private final String swedish;

        State(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }

        /** The shape of its chip. */
        public String shape() {
            return switch (this) {
                case WRITING -> "public";
                case SUBMITTED -> "soon";
                case PLANNED -> "held";
                case OUT -> "done";
            };
        }
    }

    /**
     * Who did it, and when.
     *
     * @param name as colleagues call them
     */
    public record Hand(UUID person, String name, Instant at) {}

    /**
     * What is written.
     *
     * @param title what a film is called; empty for nothing
     * @param text the common words
     * @param targets where it is to go out, in the order in which they were chosen
     * @param media in the order in which they are shown
     * @param filmTold whether somebody has said that the text tells what the film does
     * @param due when it is to go out; null for as soon as it may
     */
    public record Content(
            Post.Form form,
            String title,
            String text,
            List<Target> targets,
            List<AssetId> media,
            Sharing sharing,
            boolean filmTold,
            @Nullable Instant due) {
        public Content {
            targets = List.copyOf(targets);
            media = List.copyOf(media);
        }

        public static Content empty(@Nullable Instant due) {
            return new Content(
                    Post.Form.POST, "", "", List.of(), List.of(), new Sharing.Own(), false, due);
        }

        /** With words to begin from, on accounts that are known already. */
        public static Content begun(String text, List<AccountId> on, Instant due) {
            return new Content(
                    Post.Form.POST,
                    "",
                    text,
                    on.stream().map(Target::of).toList(),
                    List.of(),
                    new Sharing.Own(),
                    false,
                    due);
        }

        public Content at(@Nullable Instant when) {
            return new Content(form, title, text, targets, media, sharing, filmTold, when);
        }

        Content showing(List<AssetId> shown) {
            return new Content(form, title, text, targets, shown, sharing, filmTold, due);
        }

        public List<AccountId> accounts() {
            return targets.stream().map(Target::account).toList();
        }

        /** The words that go out on an account. */
        public String text(AccountId account) {
            return target(account)
                    .flatMap(each -> Optional.ofNullable(each.wording()))
                    .orElse(text);
        }

        /** The pictures and films that go out on an account. */
        public List<AssetId> media(AccountId account) {
            Set<AssetId> without = target(account).map(Target::without).orElse(Set.of());
            return media.stream().filter(each -> !without.contains(each)).toList();
        }

        /** The accounts on which a picture or a film goes out. */
        public List<AccountId> showing(AssetId medium) {
            return targets.stream()
                    .filter(each -> !each.without().contains(medium))
                    .map(Target::account)
                    .toList();
        }

        private Optional<Target> target(AccountId account) {
            return targets.stream().filter(each -> each.account().equals(account)).findFirst();
        }

        /** The length of its longest text, in characters. */
        int longest() {
            return Stream.concat(
                            Stream.of(text),
                            targets.stream().map(Target::wording).filter(Objects::nonNull))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
        }

        /** By which people know it in a list. */
        public String heading() {
            String said = title.isBlank() ? text.strip() : title.strip();
            return cut(said);
        }
    }

    /**
     * Where it is to go out.
     *
     * @param wording its own words; null where it has the common ones
     * @param without the pictures and films of the draft that are not shown there
     */
    public record Target(AccountId account, @Nullable String wording, Set<AssetId> without) {
        public Target {
            without = Set.copyOf(without);
        }

        /** With all that is common. */
        public static Target of(AccountId account) {
            return new Target(account, null, Set.of());
        }
    }

    /** The first words of a text, for a list. */
    private static String cut(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        if (line.isEmpty()) {
            return "Utan text än";
        }
        if (line.codePointCount(0, line.length()) <= HEADING) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, HEADING));
        int space = cut.lastIndexOf(' ');
        return (space > HEADING / 2 ? cut.substring(0, space) : cut) + " …";
    }
}
