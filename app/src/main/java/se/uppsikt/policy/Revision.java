package se.uppsikt.policy;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to change.
 *
 * @param base the version they changed, the newest when they began
 * @param validFrom null when no day was written
 * @param values the values as written in the form, by their places in the profile
 */
public record Revision(
        int base, @Nullable LocalDate validFrom, String because, Map<String, String> values) {}
