package se.uppsikt.archive;

/** Follows a build: told of every file, asked several times a second whether to go on. */
interface BuildWatch {
    void packed(long files, long bytes);

    boolean stopped();
}
