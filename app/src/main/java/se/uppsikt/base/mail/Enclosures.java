package se.uppsikt.base.mail;

import java.util.List;
import java.util.Optional;

/**
 * What goes along with some letters. It is made when the letter leaves, by the room that wrote it,
 * and is never kept among letters: there it would outlive the reason for it.
 */
public interface Enclosures {
    /** A file. */
    @SuppressWarnings("ArrayRecordComponent") // Bytes on their way through; never compared.
    record Enclosed(String name, String mime, byte[] bytes) {}

    /**
     * @param about what the letter tells of
     * @return empty when letters about it are of another room
     */
    Optional<List<Enclosed>> of(String about);
}
