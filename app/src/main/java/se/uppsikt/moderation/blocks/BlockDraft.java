package se.uppsikt.moderation.blocks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.moderation.Moderation.Measure;
import se.uppsikt.moderation.Panel;
import se.uppsikt.policy.Ground;
import se.uppsikt.records.Contribution;

/**
 * What somebody has before them who is to decide about a block.
 *
 * @param measures what has been taken away of what the person wrote, and stands
 * @param grounds those of the measures
 * @param earlier how many measures there are beside the one the person came from
 * @param running the decision in force; null when there is none
 * @param waiting a proposal that another person has not answered; null when there is none
 * @param byHand whether the platform's part is done by hand (X8)
 */
public record BlockDraft(
        Contribution about,
        String account,
        Map<Contribution, Measure> measures,
        List<Ground> grounds,
        int earlier,
        boolean asksDespite,
        boolean nearOpinion,
        @Nullable Block running,
        @Nullable Block waiting,
        @Nullable String byHand,
        @Nullable String closedByHand,
        boolean thread,
        Panel.Conflict conflict,
        Limits limits) {

    /** What the guideline in force says. */
    public record Limits(
            int motiveLength, LocalDate first, LocalDate usual, LocalDate last, String otherWay) {}
}
