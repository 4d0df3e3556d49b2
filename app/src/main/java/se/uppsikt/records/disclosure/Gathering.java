package se.uppsikt.records.disclosure;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.search.EveryWording.Span;

/**
 * All that a search finds is on its way into a request, a portion at a time.
 *
 * @param words empty when everything is looked for, and when it is over
 * @param last the last one that was looked at; null before the first portion
 * @param by whose rights count, at each portion anew
 */
public record Gathering(
        UUID id,
        DisclosureId disclosure,
        String words,
        Set<AccountId> accounts,
        Span span,
        @Nullable ContributionId last,
        int added,
        State state,
        PersonId by,
        Instant begunAt) {
    public Gathering {
        accounts = Set.copyOf(accounts);
    }

    /** How far it has come. */
    public enum State {
        RUNNING,
        DONE,
        BROKEN
    }

    public boolean runs() {
        return state == State.RUNNING;
    }

    public boolean broken() {
        return state == State.BROKEN;
    }
}
