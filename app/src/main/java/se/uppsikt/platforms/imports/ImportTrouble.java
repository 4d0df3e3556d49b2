package se.uppsikt.platforms.imports;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/** Why an import broke off, in words for the person who can let it go on. */
final class ImportTrouble {

    private ImportTrouble() {}

    static String inPlainWords(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (says(cause, "no space left") || says(cause, "quota exceeded")) {
                return "Disken blev full. Allt som hunnit läsas är kvar. Frigör utrymme och fortsätt"
                        + " importen.";
            }
        }
        return fault instanceof IOException
                ? "Filerna gick inte att läsa från disken. Allt som hunnit läsas är kvar. Kontrollera"
                        + " att filerna finns kvar och fortsätt importen."
                : "Något gick fel i Uppsikt. Allt som hunnit läsas är kvar. Fortsätt importen, och"
                        + " kontakta it-driften om det händer igen.";
    }

    private static boolean says(Throwable cause, String words) {
        String message =
                cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return message != null && message.toLowerCase(Locale.ROOT).contains(words);
    }
}
