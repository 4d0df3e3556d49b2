package se.uppsikt.records.redaction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.disclosure.Disclosure.Format;
import se.uppsikt.records.disclosure.DisclosureId;

/**
 * What is given out in answer to a request, in parts, or is on its way to be.
 *
 * @param last the last document of the parts that are made; null before the first
 * @param choicesAt when the last of the choices that it is made of was made
 */
public record Release(
        UUID id,
        DisclosureId disclosure,
        State state,
        Format format,
        int total,
        int done,
        int parts,
        @Nullable ContributionId last,
        Instant choicesAt,
        @Nullable Instant givenAt) {

    /** How far it has come. */
    public enum State {
        BUILDING,
        READY,
        BROKEN,
        GIVEN
    }

    /** One file of it, without its bytes. */
    public record File(int place, String name, String mime, Sha256 sha256, int size, int pages) {}

    public boolean building() {
        return state == State.BUILDING;
    }

    public boolean ready() {
        return state == State.READY;
    }

    public boolean broken() {
        return state == State.BROKEN;
    }
}
