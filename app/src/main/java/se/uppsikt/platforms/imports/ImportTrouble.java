package se.uppsikt.platforms.imports;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.storage.StorageTrouble;

/** Why an import broke off or left something, in words for the person who can let it go on. */
final class ImportTrouble {

    private static final int SHOWN = 3;

    private ImportTrouble() {}

    static String inPlainWords(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (says(cause, "no space left") || says(cause, "quota exceeded")) {
                return "Disken blev full. Allt som hunnit läsas är kvar. Frigör utrymme och fortsätt"
                        + " importen.";
            }
        }
        if (StorageTrouble.isIn(fault)) {
            return "Lagringen av filer svarade inte som den skulle. Allt som hunnit läsas är kvar."
                    + " Fortsätt importen när den svarar; it-driften ser på sidan Drift vad som är fel.";
        }
        return fault instanceof IOException
                ? "Filerna gick inte att läsa från disken. Allt som hunnit läsas är kvar. Kontrollera"
                        + " att filerna finns kvar och fortsätt importen."
                : "Något gick fel i Uppsikt. Allt som hunnit läsas är kvar. Fortsätt importen, och"
                        + " kontakta it-driften om det händer igen.";
    }

    /** What of an export was not read, and why; null when everything was. */
    static @Nullable String ofWhatIsUnread(List<ImportReport.Remark> unread, int files) {
        if (unread.isEmpty() && files == 0) {
            return null;
        }
        StringBuilder left = new StringBuilder("Allt i exporten är inte inläst. ");
        if (files > 0) {
            left.append(files == 1 ? "1 fil" : files + " filer")
                    .append(" gick inte att läsa till slut. ");
        }
        for (ImportReport.Remark remark : unread.subList(0, Math.min(SHOWN, unread.size()))) {
            left.append(ImportRules.withoutCorrespondents(remark.example()))
                    .append(remark.times() == 1 ? "" : " och " + (remark.times() - 1) + " till")
                    .append(": ")
                    .append(remark.sentence())
                    .append(' ');
        }
        return left.append("Det som gick att läsa är kvar. Allt står under Anmärkningar.")
                .toString();
    }

    private static boolean says(Throwable cause, String words) {
        String message =
                cause instanceof FileSystemException file ? file.getReason() : cause.getMessage();
        return message != null && message.toLowerCase(Locale.ROOT).contains(words);
    }
}
