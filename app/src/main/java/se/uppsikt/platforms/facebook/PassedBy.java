package se.uppsikt.platforms.facebook;

import java.util.Set;

/**
 * What Facebook tells that is known to hold nobody's words, each with its reason. The original
 * stays kept. Everything else that is not read is set aside for people to see, since it may be
 * somebody's words.
 */
final class PassedBy {
    /** Parts of every entry that are read elsewhere, or say nothing by themselves. */
    private static final Set<String> ENTRY =
            Set.of("id", "uid", "time", "changes", "messaging", "standby", "changed_fields");

    /**
     * Signs and ways in where they come as fields of a page, as the dashboard's test button does.
     */
    private static final Set<String> FIELDS_OF_MESSAGES =
            Set.of(
                    "message_reads",
                    "message_deliveries",
                    "message_reactions",
                    "messaging_referrals",
                    "messaging_optins",
                    "messaging_account_linking",
                    "messaging_handovers");

    /** What the municipality itself has written about its page. */
    private static final Set<String> OWN_PARTICULARS =
            Set.of(
                    "about",
                    "category",
                    "cover",
                    "description",
                    "email",
                    "founded",
                    "hours",
                    "location",
                    "name",
                    "phone",
                    "picture",
                    "website");

    /** That the municipality's own film is ready to be shown; the post with it is told of too. */
    private static final Set<String> OWN_FILMS = Set.of("videos", "live_videos");

    /** Thumbs and hearts under a post or a comment. */
    private static final Set<String> ITEMS = Set.of("reaction", "like");

    private PassedBy() {}

    static boolean entry(String part) {
        return ENTRY.contains(part);
    }

    static boolean field(String field) {
        return FIELDS_OF_MESSAGES.contains(field)
                || OWN_PARTICULARS.contains(field)
                || OWN_FILMS.contains(field);
    }

    static boolean item(String item) {
        return ITEMS.contains(item);
    }
}
