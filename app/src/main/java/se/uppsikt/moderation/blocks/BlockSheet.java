package se.uppsikt.moderation.blocks;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.moderation.Moderation.Measure;
import se.uppsikt.moderation.Panel;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;

/**
 * One decision as it is read and printed.
 *
 * @param standing the measures of the reasons that still stand
 * @param moderates whether the person may do something about it
 * @param own whether the person has decided or proposed it
 * @param conflict what is asked of whoever answers a proposal; null when nobody is to
 */
public record BlockSheet(
        BlockList.Row row,
        List<Contribution> reasons,
        Map<ContributionId, Measure> standing,
        boolean moderates,
        boolean own,
        Panel.@Nullable Conflict conflict,
        int motiveLength,
        String municipality) {
    public BlockSheet {
        reasons = List.copyOf(reasons);
        standing = Map.copyOf(standing);
    }
}
