package se.uppsikt.archive.eark;

/** Follows a build: told of every file, asked several times a second whether to go on. */
public interface BuildWatch {
    void packed(long files, long bytes);

    boolean stopped();

    /** The archivist stopped the build; nothing of it remains. */
    final class BuildStopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public BuildStopped() {
            super("build of archive package stopped");
        }
    }
}
