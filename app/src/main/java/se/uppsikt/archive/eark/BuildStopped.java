package se.uppsikt.archive.eark;

/** The archivist stopped the build; nothing of it remains. */
public final class BuildStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BuildStopped() {
        super("build of archive package stopped");
    }
}
