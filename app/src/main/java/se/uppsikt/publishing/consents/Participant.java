package se.uppsikt.publishing.consents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.base.shared.Swedish;

/**
 * Somebody who can be recognised in a picture or a film.
 *
 * @param owner the unit that keeps in touch with the person
 * @param name or a description, such as {@code flickan i röd mössa}
 * @param contact where the person or a guardian is reached; empty when nobody has said, or when it
 *     is forgotten
 * @param forgottenAt when the contact was forgotten; null when it was not
 */
@Swedish("medverkande")
public record Participant(
        ParticipantId id,
        ServiceAreaId owner,
        String name,
        String contact,
        Instant madeAt,
        @Nullable Instant forgottenAt) {}
