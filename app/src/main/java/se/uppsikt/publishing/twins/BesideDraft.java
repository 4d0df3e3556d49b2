package se.uppsikt.publishing.twins;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a draft about its twins.
 *
 * @param address of the draft
 * @param twinOf the pair whose twin it is; null when it is none
 * @param twinAccount whether it goes out in other languages alone
 * @param said what somebody has said of it; null before
 * @param proposed whether sign language is proposed
 * @param languages all that it may be needed in
 * @param pairs those that have begun
 */
public record BesideDraft(
        String address,
        @Nullable String twinOf,
        boolean twinAccount,
        @Nullable Informational said,
        boolean proposed,
        List<String> languages,
        List<TwinView> pairs) {

    /** Whether a language stands chosen: as somebody has said, or else as it is proposed. */
    public boolean chosen(String language) {
        return said == null
                ? proposed && language.equals(TwinRules.SIGN_LANGUAGE)
                : said.languages().contains(language);
    }

    public boolean needed() {
        return said == null ? proposed : !said.languages().isEmpty();
    }
}
