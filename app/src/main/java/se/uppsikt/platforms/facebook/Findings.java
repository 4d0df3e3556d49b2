package se.uppsikt.platforms.facebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.platforms.Reading;
import se.uppsikt.records.Observation;

/** What has been found so far in one original. */
final class Findings {
    private static final int MOST_NOTES = 20;

    private final List<Observation> observations = new ArrayList<>();
    private final Set<Reading.Asked> toAskFor = new LinkedHashSet<>();
    private final Set<AccountId> toPoll = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable String unread;
    private int told;

    void found(Observation observation) {
        observations.add(observation);
    }

    /** The place in the delivery of what is read next, counted over all its entries. */
    int next() {
        return told++;
    }

    void askFor(Reading.Asked asked) {
        toAskFor.add(asked);
    }

    void poll(AccountId account) {
        toPoll.add(account);
    }

    /** Notes something that is not understood: a field, an item or a verb, never content. */
    void note(String code) {
        if (notes.size() < MOST_NOTES) {
            notes.add(code.replaceAll("[^A-Za-z0-9_.:/ -]", "?"));
        }
    }

    void unread(String reason) {
        unread = reason;
    }

    Reading reading() {
        return new Reading(observations, toAskFor, toPoll, notes, unread);
    }
}
