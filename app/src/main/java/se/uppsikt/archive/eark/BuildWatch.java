package se.uppsikt.archive.eark;

/** Follows a build: told of every file, asked several times a second whether to go on. */
public interface BuildWatch {
    void packed(long files, long bytes);

    boolean stopped();
}
