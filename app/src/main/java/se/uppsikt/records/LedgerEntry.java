package se.uppsikt.records;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the ledger.
 *
 * @param event the event's English name, such as {@code CommentHidden}; stable, for machines
 * @param guideline the version of the guideline it was done under; null when it rests on no rule
 * @param actor how the actor is named, such as {@code Anna Berg, registrator}
 * @param became what others see on the platform since then; null when the deed changed nothing
 *     there
 */
public record LedgerEntry(
        long number,
        Instant at,
        String event,
        String actor,
        @Nullable ContributionId contribution,
        @Nullable Integer guideline,
        String sentence,
        Map<String, String> particulars,
        Facts.@Nullable Visibility became) {}
