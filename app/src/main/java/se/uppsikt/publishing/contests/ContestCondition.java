package se.uppsikt.publishing.contests;

import java.util.List;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.publishing.Draft;
import se.uppsikt.publishing.Drafts;

/** A contest is not handed in before it is whole, and nobody changes it meanwhile. */
@Component
class ContestCondition implements Drafts.Condition {
    private final ContestRows rows;
    private final ContestDesk desk;

    ContestCondition(ContestRows rows, ContestDesk desk) {
        this.rows = rows;
        this.desk = desk;
    }

    @Override
    public List<Objection> against(Draft draft) {
        return rows.held(draft.id()).stream()
                .flatMap(contest -> ContestRules.missing(contest, desk.out(draft)).stream())
                .map(sentence -> Objection.of("P8", "Tävlingen: " + sentence))
                .toList();
    }
}
