package se.uppsikt.records.journal;

import se.uppsikt.base.shared.Sha256;

/** An original on its way into the journal, with its fingerprint. */
record Arrival(Original original, Print print) {
    /** What makes an original the same as another: where it came from and its bytes. */
    record Print(String source, Sha256 hash) {}

    static Arrival of(Original original) {
        return new Arrival(original, new Print(original.source(), Sha256.of(original.body())));
    }

    int size() {
        return original.body().length;
    }
}
