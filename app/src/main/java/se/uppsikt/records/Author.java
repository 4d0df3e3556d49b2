package se.uppsikt.records;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote, as far as the platform tells; both may be missing (Facebook omits {@code from} for
 * people it may not show).
 */
public record Author(@Nullable String platformId, @Nullable String name) {
    public static final Author UNKNOWN = new Author(null, null);

    /** As LinkedIn, which seldom says more, tells of people and of organisations. */
    private static final String MEMBER = "urn:li:person:";

    private static final String ORGANISATION = "urn:li:organization:";

    /** The name to show; never empty. */
    public String shown() {
        return name != null && !name.isBlank() ? name : unnamed();
    }

    private String unnamed() {
        if (platformId != null && platformId.startsWith(MEMBER)) {
            return "Medlem på LinkedIn";
        }
        return platformId != null && platformId.startsWith(ORGANISATION)
                ? "Organisation på LinkedIn"
                : "Okänd person";
    }
}
