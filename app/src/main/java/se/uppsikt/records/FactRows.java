package se.uppsikt.records;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.StorableText;

/** The facts about a contribution, as deeds change them. */
@Repository
class FactRows {
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
                    case Fact.VisibilityBecame(var became, var since) ->
                            visibility(contribution, became, since == null ? at : since, at);
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

    /** How far the answering of each has come; what is told last counts. */
    void answering(List<Keepable> deeds) {
        Map<ContributionId, String> became = new LinkedHashMap<>();
        for (Keepable deed : deeds) {
            if (deed.fact() instanceof Fact.AnsweringBecame(var answering)) {
                became.put(deed.contribution(), answering.name());
            }
        }
        List<Map.Entry<ContributionId, String>> rows = List.copyOf(became.entrySet());
        int changed =
                database.sql(
                                """
                                update records.contribution c set answering = b.answering
                                from unnest(cast(? as uuid[]), cast(? as text[])) as b (id, answering)
                                where c.id = b.id
                                """)
                        .param(1, Columns.ids(rows, row -> row.getKey().value()))
                        .param(2, Columns.texts(rows, Map.Entry::getValue))
                        .update();
        if (changed != rows.size()) {
            throw new IllegalStateException(
                    rows.size() - changed + " of these contributions do not exist");
        }
    }

    /** Whether each is kept or gone; what is so already is left as it is. */
    void retention(List<Keepable> deeds) {
        Map<ContributionId, String> became = new LinkedHashMap<>();
        for (Keepable deed : deeds) {
            if (deed.fact() instanceof Fact.RetentionBecame(var retention)) {
                became.put(deed.contribution(), retention.name());
            }
        }
        List<Map.Entry<ContributionId, String>> rows = List.copyOf(became.entrySet());
        database.sql(
                        """
                        update records.contribution c set retention = b.retention
                        from unnest(cast(? as uuid[]), cast(? as text[])) as b (id, retention)
                        where c.id = b.id and c.retention <> b.retention
                        """)
                .param(1, Columns.ids(rows, row -> row.getKey().value()))
                .param(2, Columns.texts(rows, Map.Entry::getValue))
                .update();
    }

    /** What had vanished, and is now known to have stood under what we removed. */
    List<PlatformChange> explained(ContributionId removed, Fact fact, Instant at) {
        if (!(fact instanceof Fact.VisibilityBecame(var became, _))
                || became != Facts.Visibility.REMOVED) {
            return List.of();
        }
        return database.sql(
                        """
                        select c.id, c.account, with_what[3] as post
                        from records.contribution above
                        join records.contribution c on c.account = above.account and c.thread = above.thread
                        cross join lateral records.gone_with(c.account, c.key, c.parent, c.thread, c.gone_at) as with_what
                        where above.id = ? and c.gone_at is not null and c.visibility <> 'REMOVED'
                            and c.kind = 'COMMENT' and c.gone_by is null
                            and with_what[1] = cast(above.id as text) and with_what[2] = 'true'
                            and not exists (select from records.ledger l where l.contribution = c.id
                                and l.particulars ->> 'above' = cast(above.id as text))
                        order by c.written_at, c.id
                        """)
                .param(removed.value())
                .query(
                        (row, _) ->
                                (PlatformChange)
                                        new PlatformChange.VanishedWithRemoved(
                                                new AccountId(Columns.id(row, "account")),
                                                new ContributionId(Columns.id(row, "id")),
                                                at,
                                                new Vanishing.WithRemoved(
                                                        removed,
                                                        Boolean.parseBoolean(
                                                                row.getString("post")))))
                .list();
    }

    /** The first time counts. */
    private int time(ContributionId contribution, String column, Instant at) {
        return set(
                contribution,
                "%1$s = least(%1$s, cast(? as timestamptz))".formatted(column),
                Columns.time(at));
    }

    private int visibility(
            ContributionId contribution, Facts.Visibility became, Instant since, Instant at) {
        return database.sql(
                        """
                        update records.contribution
                        set visibility = ?, visibility_at = greatest(visibility_at, cast(? as timestamptz)),
                            removing_since = case when ? = 'REMOVED' then cast(? as timestamptz) end
                        where id = ?
                        """)
                .params(
                        became.name(),
                        Columns.time(at),
                        became.name(),
                        Columns.time(StorableText.time(since)),
                        contribution.value())
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
