package se.uppsikt.archive;

/** The archivist stopped the build; nothing of it remains. */
final class BuildStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BuildStopped() {
        super("build of archive package stopped");
    }
}
