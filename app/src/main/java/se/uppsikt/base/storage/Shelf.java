package se.uppsikt.base.storage;

/** What kinds of files are kept. The word is part of every key and never changes. */
public enum Shelf {
    /** Pictures and films, named by their fingerprint. */
    MEDIA("media", true),
    /** Exports as they were handed in, named by their fingerprint. */
    EXPORTS("export", true),
    /** Exports that are being read. */
    UPLOADS("import", false),
    /** Finished archive packages. */
    PACKAGES("arkiv", false);

    private final String word;
    private final boolean byFingerprint;

    Shelf(String word, boolean byFingerprint) {
        this.word = word;
        this.byFingerprint = byFingerprint;
    }

    public String word() {
        return word;
    }

    /** Whether the same name always has the same bytes. */
    boolean byFingerprint() {
        return byFingerprint;
    }
}
