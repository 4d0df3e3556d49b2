package se.uppsikt.archive.sip;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.platforms.imports.ExportRows.HandedIn;

/**
 * An export of a package.
 *
 * @param missing why it is not there, in Swedish; null when it is
 */
record PackedExport(int place, HandedIn export, @Nullable String missing) {
    /** Where it lies among the files of its representation. */
    String file() {
        String sha256 = export.sha256();
        return "export/%03d-%s.%s"
                .formatted(place, sha256 == null ? "" : sha256.substring(0, 16), ending());
    }

    /** What it was handed in as; a package names no type that validators do not know. */
    MediaType type() {
        return switch (ending()) {
            case "csv" -> MediaType.CSV;
            case "xls" -> MediaType.OCTETS;
            default -> MediaType.ZIP;
        };
    }

    private String ending() {
        String name = export.name().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return ending.equals("csv") || ending.equals("xls") ? ending : "zip";
    }
}
