package se.uppsikt.records;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts about a contribution, as deeds change them. */
@Repository
public class FactRows {
    private final JdbcClient database;
    private final MediaRows media;

    FactRows(JdbcClient database, MediaRows media) {
        this.database = database;
        this.media = media;
    }

    public void becomes(ContributionId contribution, Fact fact, Instant at) {
        int changed =
                switch (fact) {
                    case Fact.Seen _ -> time(contribution, "seen_at", at);
                    case Fact.Archived _ -> time(contribution, "archived_at", at);
                    case Fact.AnsweringBecame(var became) ->
                            set(contribution, "answering = ?", became.name());
                    case Fact.VisibilityBecame(var became) -> visibility(contribution, became, at);
                    case Fact.RegistrationBecame(var became) ->
                            set(contribution, "registration = ?", became.name());
                    case Fact.EntryCorrected _ -> 1; // the register has it
                    case Fact.RetentionBecame(var became) ->
                            set(contribution, "retention = ?", became.name());
                    case Fact.HoldBecame(boolean onHold) ->
                            set(contribution, "on_hold = ?", onHold);
                    case Fact.SecrecyBecame(boolean secret) ->
                            set(contribution, "secret = ?", secret);
                    case Fact.NeverShown _ -> neverShown(contribution);
                    case Fact.ShownAgain _ -> shownAgain(contribution);
                };
        if (changed != 1) {
            throw new IllegalStateException("no contribution " + contribution.value());
        }
    }

    /** The first time counts. */
    private int time(ContributionId contribution, String column, Instant at) {
        return set(
                contribution,
                "%1$s = least(%1$s, cast(? as timestamptz))".formatted(column),
                at.toString());
    }

    private int visibility(ContributionId contribution, Facts.Visibility became, Instant at) {
        return database.sql(
                        """
                        update records.contribution
                        set visibility = ?, visibility_at = greatest(visibility_at, cast(? as timestamptz))
                        where id = ?
                        """)
                .params(became.name(), at.toString(), contribution.value())
                .update();
    }

    private int neverShown(ContributionId contribution) {
        int changed = set(contribution, "never_shown = ?", true);
        media.stopFetching(List.of(contribution));
        return changed;
    }

    private int shownAgain(ContributionId contribution) {
        int changed = set(contribution, "never_shown = ?", false);
        media.fetchAfterAll(contribution);
        return changed;
    }

    private int set(ContributionId contribution, String assignment, Object value) {
        return database.sql("update records.contribution set " + assignment + " where id = ?")
                .params(value, contribution.value())
                .update();
    }
}
