package se.uppsikt.publishing.notices;

import java.time.Instant;
import java.util.UUID;
import se.uppsikt.access.PersonId;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.publishing.DraftId;

/** What people are to be told of. Written out it is the name of its task, and of the letters. */
sealed interface LetterOrder {
    String written();

    /** A post waits for whoever may approve it, since a moment. */
    record Waits(DraftId draft, Instant since) implements LetterOrder {
        @Override
        public String written() {
            return "waits/%s/%d".formatted(draft.value(), since.toEpochMilli());
        }
    }

    /** Somebody has approved a post or sent it back. */
    record Decided(DraftId draft, boolean approved, PersonId by, Instant at)
            implements LetterOrder {
        @Override
        public String written() {
            return "decided/%s/%d/%s/%s"
                    .formatted(draft.value(), at.toEpochMilli(), approved, by.value());
        }
    }

    /** A post did not go out, and somebody must decide. */
    record Stuck(PublicationId publication, Publication.State state) implements LetterOrder {
        @Override
        public String written() {
            return "stuck/%s/%s".formatted(publication.value(), state);
        }
    }

    static LetterOrder read(String written) {
        String[] parts = written.split("/");
        UUID id = UUID.fromString(parts[1]);
        return switch (parts[0]) {
            case "waits" -> new Waits(new DraftId(id), at(parts[2]));
            case "decided" ->
                    new Decided(
                            new DraftId(id),
                            Boolean.parseBoolean(parts[3]),
                            new PersonId(UUID.fromString(parts[4])),
                            at(parts[2]));
            case "stuck" -> new Stuck(new PublicationId(id), Publication.State.valueOf(parts[2]));
            default -> throw new IllegalArgumentException("no order of letters: " + parts[0]);
        };
    }

    private static Instant at(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
