package se.uppsikt.publishing.consents;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.publishing.mediabank.AssetId;

/**
 * With which right a person is shown in certain pictures.
 *
 * @param assets the pictures and films that it is about
 * @param withdrawal null while nobody has taken it back
 */
@Swedish("rättslig grund")
public record Basis(
        BasisId id,
        ParticipantId participant,
        Content content,
        List<Guardian> guardians,
        Set<AssetId> assets,
        @Nullable Withdrawal withdrawal) {
    public Basis {
        guardians = List.copyOf(guardians);
        assets = Set.copyOf(assets);
    }

    /**
     * What was said.
     *
     * @param purpose what the pictures are for
     * @param reference which contract, law or task it is; empty for a consent
     * @param child whether a guardian says yes too
     * @param way how a consent was given; null for what nobody is asked about
     * @param notedBy who took it
     * @param ends the first day on which it does not hold; null for none
     * @param platforms where it holds; null for everywhere
     */
    public record Content(
            Kind kind,
            String purpose,
            String reference,
            boolean child,
            @Nullable Way way,
            String notedBy,
            LocalDate begins,
            @Nullable LocalDate ends,
            @Nullable Set<Platform> platforms) {
        public Content {
            platforms = platforms == null ? null : Set.copyOf(platforms);
        }

        /** Where it holds, in words. */
        public String where() {
            Set<Platform> some = platforms;
            return some == null
                    ? "Alla plattformar"
                    : some.stream().sorted().map(Platform::shown).collect(Collectors.joining(", "));
        }

        boolean reaches(Platform platform) {
            return platforms == null || platforms.contains(platform);
        }
    }

    /**
     * Dataskyddsförordningen article 6.1. A public authority does not weigh its own interests
     * against a person's (f), and nothing is published to save a life (d).
     */
    public enum Kind {
        CONSENT("Samtycke", "a"),
        CONTRACT("Avtal", "b"),
        LEGAL_OBLIGATION("Rättslig förpliktelse", "c"),
        PUBLIC_TASK("Uppgift av allmänt intresse", "e");

        private final String swedish;
        private final String letter;

        Kind(String swedish, String letter) {
            this.swedish = swedish;
            this.letter = letter;
        }

        public String swedish() {
            return swedish;
        }

        /** Such as {@code artikel 6.1 a}. */
        public String article() {
            return "artikel 6.1 " + letter;
        }
    }

    /** How a consent was given. */
    public enum Way {
        WRITTEN("Skriftligt"),
        ORAL("Muntligt");

        private final String swedish;

        Way(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    /**
     * Somebody who says yes for a child.
     *
     * @param agreedOn null until then
     * @param notedBy who was told; null until then
     */
    public record Guardian(
            int place, String name, @Nullable LocalDate agreedOn, @Nullable String notedBy) {
        boolean agrees(LocalDate day) {
            return agreedOn != null && !agreedOn.isAfter(day);
        }
    }

    /**
     * It was taken back; why is nobody's business.
     *
     * @param on from which day
     * @param told whom it was told to
     * @param by who wrote it down
     */
    public record Withdrawal(LocalDate on, String told, String by) {}

    /** Whether it will hold on no day to come. */
    public boolean over(LocalDate today) {
        LocalDate ends = content.ends();
        return withdrawal != null || ends != null && !ends.isAfter(today);
    }

    /** Whether it ends soon, so that somebody should ask anew. */
    public boolean endsSoon(LocalDate today) {
        LocalDate ends = content.ends();
        return !over(today) && ends != null && !ends.isAfter(today.plusDays(REMINDED));
    }

    /** How many days before its end somebody is reminded. */
    public static final int REMINDED = 14;
}
