package se.uppsikt.platforms.meta;

import java.util.Set;

/**
 * What is told of a conversation that is known to hold nobody's words, each with its reason. The
 * original stays kept.
 */
final class PassedEvents {
    /** Where, from whom and to whom; parts of every event of a conversation. */
    private static final Set<String> ENVELOPE = Set.of("sender", "recipient", "timestamp");

    /** Signs and not words: that a message has come or is read, a thumb or a heart. */
    private static final Set<String> SIGNS = Set.of("read", "delivery", "reaction");

    /** Which way somebody came into a conversation; what they then write comes as a message. */
    private static final Set<String> WAYS_IN = Set.of("referral", "optin", "account_linking");

    /** Which program has a conversation; programs tell one another, nobody writes. */
    private static final Set<String> HANDOVERS =
            Set.of(
                    "pass_thread_control",
                    "take_thread_control",
                    "request_thread_control",
                    "app_roles");

    private PassedEvents() {}

    static boolean event(String part) {
        return ENVELOPE.contains(part)
                || SIGNS.contains(part)
                || WAYS_IN.contains(part)
                || HANDOVERS.contains(part);
    }

    /** Whether an event has nothing but what belongs to every event. */
    static boolean envelope(String part) {
        return ENVELOPE.contains(part);
    }
}
