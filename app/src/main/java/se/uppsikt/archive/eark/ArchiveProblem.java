package se.uppsikt.archive.eark;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/**
 * Why a package could not be made, told to the archivist: what happened, what Uppsikt has done
 * about it and what can be done now. Nothing counts as archived after one of these.
 */
public final class ArchiveProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String UNDONE =
            "Det halvfärdiga paketet är borttaget och inget räknas som arkiverat.";

    private final String happened;
    private final String remedy;

    ArchiveProblem(String happened, String remedy, Throwable cause) {
        super(happened, cause);
        this.happened = happened;
        this.remedy = remedy;
    }

    /** The package could not be written. */
    public static ArchiveProblem unwritable(IOException cause) {
        if (isFull(cause)) {
            return new ArchiveProblem(
                    "Disken blev full medan paketet skrevs.",
                    "Frigör utrymme eller välj en annan plats för arkivpaketen, och bygg sedan"
                            + " paketet igen.",
                    cause);
        }
        return new ArchiveProblem(
                "Paketet kunde inte skrivas till disken.",
                "Kontrollera att mappen för arkivpaket finns och går att skriva i, och bygg sedan"
                        + " paketet igen.",
                cause);
    }

    /** A file that belongs in the package could not be read. */
    public static ArchiveProblem unreadable(String path, IOException cause) {
        return new ArchiveProblem(
                "En fil som hör till paketet gick inte att läsa: " + path + ".",
                "Kontrollera lagringen av bilder och filmer, och bygg sedan paketet igen.",
                cause);
    }

    public String happened() {
        return happened;
    }

    public String done() {
        return UNDONE;
    }

    public String remedy() {
        return remedy;
    }

    private static boolean isFull(IOException cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            String message = t instanceof FileSystemException f ? f.getReason() : t.getMessage();
            if (message != null) {
                String text = message.toLowerCase(Locale.ROOT);
                if (text.contains("no space left") || text.contains("quota exceeded")) {
                    return true;
                }
            }
        }
        return false;
    }
}
