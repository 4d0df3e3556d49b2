package se.uppsikt.archive.sip;

import org.jspecify.annotations.Nullable;
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
        return "export/%03d-%s.zip".formatted(place, sha256 == null ? "" : sha256.substring(0, 16));
    }
}
