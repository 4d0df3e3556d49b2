package se.uppsikt.publishing.mediabank;

import java.util.List;
import java.util.Locale;
import se.uppsikt.publishing.captions.Cue;
import se.uppsikt.publishing.mediabank.AssetLack.Lack;

/**
 * A picture or a film as pages show it.
 *
 * @param owner the name of the unit that has it
 * @param lacks what must be in place before it goes out, and is not
 * @param notes what to know of it; none is an obstacle here
 */
public record AssetView(MediaAsset asset, String owner, List<Lack> lacks, List<String> notes) {
    private static final long MILLION = 1_000_000;

    public AssetView {
        lacks = List.copyOf(lacks);
        notes = List.copyOf(notes);
    }

    public String address() {
        return AssetRules.address(asset.id());
    }

    /** Whether there is a copy for lists. */
    public boolean shownSmall() {
        return asset.files().small() != null;
    }

    /** Whether a browser shows it. */
    public boolean shown() {
        return asset.published().type().shownInline();
    }

    /** Such as {@code Bild (JPEG), 4000 × 3000, 3,2 MB}. */
    public String facts() {
        StringBuilder facts = new StringBuilder(asset.published().type().swedish());
        if (asset.width() > 0) {
            facts.append(", ").append(asset.width()).append(" × ").append(asset.height());
        }
        if (asset.length() != null) {
            facts.append(", ").append(Cue.clock(asset.length()));
        }
        return facts.append(", ").append(size(asset.published().size())).toString();
    }

    static String size(long bytes) {
        if (bytes < MILLION) {
            return Math.max(1, bytes / 1000) + " kB";
        }
        return bytes < 1000 * MILLION
                ? written(bytes, MILLION) + " MB"
                : written(bytes, 1000 * MILLION) + " GB";
    }

    private static String written(long bytes, long of) {
        return String.format(Locale.of("sv", "SE"), "%.1f", (double) bytes / of);
    }
}
