package se.uppsikt.sandbox.youtube;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is said in a film, in writing.
 *
 * @param text as it was sent; null of what was sent before it was kept
 */
record Captions(
        String id,
        String filmId,
        String language,
        String name,
        boolean draft,
        Instant updated,
        @Nullable String text) {

    /** As browsers want it: what is sent as SubRip has commas in its times. */
    String forBrowsers() {
        String told = text == null ? "" : text.replace("\r\n", "\n");
        return told.startsWith("WEBVTT")
                ? told
                : "WEBVTT\n\n" + told.replaceAll("(\\d{2}:\\d{2}:\\d{2}),(\\d{3})", "$1.$2");
    }
}
