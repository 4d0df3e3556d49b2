package se.uppsikt.sandbox.youtube;

import java.time.Instant;

/** What is said in a film, in writing. */
record Captions(
        String id, String filmId, String language, String name, boolean draft, Instant updated) {}
