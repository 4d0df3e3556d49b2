package se.uppsikt.records;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote, as far as the platform tells; both may be missing (Facebook omits {@code from} for
 * people it may not show).
 */
public record Author(@Nullable String platformId, @Nullable String name) {
    public static final Author UNKNOWN = new Author(null, null);

    /** The name to show; never empty. */
    public String shown() {
        return name != null && !name.isBlank() ? name : "Okänd person";
    }
}
