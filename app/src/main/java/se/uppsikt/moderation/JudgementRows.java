package se.uppsikt.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.policy.Ground;
import se.uppsikt.policy.GuidelineVersion;
import se.uppsikt.records.ContributionId;

/** The judgements in the database. */
@Repository
public class JudgementRows {
    private static final String ALL =
            """
            ground = :ground, ground_name = :groundName, legal_basis = :legalBasis,
            to_the_author = :toTheAuthor, asks_for_opinion = :asksForOpinion,
            obvious = :obvious, opinion = :opinion, close_to_judge = :closeToJudge,
            motive = :motive, guideline = :guideline, must_be_removed = :mustBeRemoved,
            second_person = :secondPerson, police = :police, secret = :secret,
            promptly = :promptly, never_copied = :neverCopied, kept_in_order = :keptInOrder,
            hidden_at = :hiddenAt, begun_at = :begunAt, begun_by = :begunBy,
            begun_label = :begunLabel, second_at = :secondAt, second_label = :secondLabel,
            secured_at = :securedAt, secured_hash = :securedHash,
            secured_versions = :securedVersions, removed_at = :removedAt,
            last_deed = :lastDeed, last_by = :lastBy, last_at = :lastAt, closed_at = null
            """;

    private final JdbcClient database;

    JudgementRows(JdbcClient database) {
        this.database = database;
    }

    public Optional<Judgement> find(ContributionId contribution) {
        return database.sql("select * from moderation.judgement where contribution = ?")
                .param(contribution.value())
                .query(JudgementRows::judgement)
                .optional();
    }

    public Map<ContributionId, Judgement> find(Collection<ContributionId> contributions) {
        if (contributions.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("select * from moderation.judgement where contribution = any(?)")
                .param(contributions.stream().map(ContributionId::value).toArray(UUID[]::new))
                .query(JudgementRows::judgement)
                .list()
                .stream()
                .collect(Collectors.toMap(Judgement::contribution, Function.identity()));
    }

    /** How much has stayed merely hidden since before then, though it must go, on each account. */
    Map<AccountId, Long> hiddenSince(Instant then) {
        Map<AccountId, Long> hidden = new HashMap<>();
        database.sql(
                        """
                        select account, count(*) as hidden from moderation.judgement
                        where closed_at is null and removed_at is null and not out_of_reach
                            and hidden_at < ? and (must_be_removed or secret or promptly)
                        group by account
                        """)
                .param(Columns.time(then))
                .query(
                        row -> {
                            hidden.put(
                                    new AccountId(row.getObject("account", UUID.class)),
                                    row.getLong("hidden"));
                        });
        return hidden;
    }

    /**
     * Keeps the next judgement, if nobody has judged since the one it follows.
     *
     * @return false when somebody has; nothing is changed then
     */
    boolean save(Judgement next) {
        Judgement.Last last = next.last();
        if (last == null) {
            throw new IllegalArgumentException("no deed led to it: " + next.contribution());
        }
        boolean mine = next.version() == 1 ? isFirst(next, last) : isNext(next);
        if (mine) {
            fill(next, last);
        }
        return mine;
    }

    private boolean isFirst(Judgement next, Judgement.Last last) {
        return database.sql(
                                """
                                insert into moderation.judgement
                                    (contribution, account, version, last_deed, last_by, last_at)
                                values (?, ?, 1, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(
                                next.contribution().value(),
                                next.account().value(),
                                last.step().name(),
                                last.by(),
                                Columns.time(last.at()))
                        .update()
                == 1;
    }

    private boolean isNext(Judgement next) {
        return database.sql(
                                """
                                update moderation.judgement set version = ?
                                where contribution = ? and version = ?
                                """)
                        .params(next.version(), next.contribution().value(), next.version() - 1)
                        .update()
                == 1;
    }

    /** Removed or secured, and entered: nothing is left to do. */
    void close(ContributionId contribution, Instant at) {
        database.sql(
                        """
                        update moderation.judgement set closed_at = ?
                        where contribution = ? and closed_at is null
                            and (removed_at is not null or out_of_reach and secured_at is not null)
                        """)
                .params(Columns.time(at), contribution.value())
                .update();
    }

    /** Whether others could see these on the platform, so that they can be taken away there. */
    void reach(Collection<ContributionId> contributions, boolean within) {
        database.sql(
                        """
                        update moderation.judgement set out_of_reach = ?
                        where contribution = any(cast(? as uuid[])) and out_of_reach is distinct from ?
                        """)
                .params(!within, ContributionId.columns(contributions), !within)
                .update();
    }

    /** What was hidden and nothing more has come to its end where it is gone. */
    void vanished(Collection<ContributionId> contributions, Instant at) {
        database.sql(
                        """
                        update moderation.judgement set out_of_reach = true,
                            closed_at = case when begun_at is null then cast(? as timestamptz) end
                        where contribution = any(cast(? as uuid[])) and closed_at is null
                            and removed_at is null
                        """)
                .params(Columns.time(at), ContributionId.columns(contributions))
                .update();
    }

    /** What is to be seen again is as it was before it was gone. */
    void restored(Collection<ContributionId> contributions) {
        database.sql(
                        """
                        update moderation.judgement set out_of_reach = false, closed_at = null
                        where contribution = any(cast(? as uuid[])) and out_of_reach
                            and removed_at is null
                        """)
                .param(1, ContributionId.columns(contributions))
                .update();
    }

    private void fill(Judgement next, Judgement.Last last) {
        Judgement.Begun begun = next.begun();
        Judgement.Second second = next.second();
        Judgement.Secured secured = next.secured();
        database.sql("update moderation.judgement set " + ALL + " where contribution = :id")
                .param("id", next.contribution().value())
                .params(why(next.reason()))
                .param("hiddenAt", Columns.timeOrNull(next.hiddenAt()))
                .param("begunAt", begun == null ? null : Columns.time(begun.at()))
                .param("begunBy", begun == null ? null : begun.by().value())
                .param("begunLabel", begun == null ? null : begun.label())
                .param("secondAt", second == null ? null : Columns.time(second.at()))
                .param("secondLabel", second == null ? null : second.label())
                .param("securedAt", secured == null ? null : Columns.time(secured.at()))
                .param("securedHash", secured == null ? null : secured.hash())
                .param("securedVersions", secured == null ? null : secured.versions())
                .param("removedAt", Columns.timeOrNull(next.removedAt()))
                .param("lastDeed", last.step().name())
                .param("lastBy", last.by())
                .param("lastAt", Columns.time(last.at()))
                .update();
    }

    /** The ground in the words it had then, and the motive. */
    private static Map<String, @Nullable Object> why(Judgement.@Nullable Reason reason) {
        Map<String, @Nullable Object> why = new HashMap<>();
        Ground ground = reason == null ? null : reason.ground();
        why.put("ground", ground == null ? null : ground.id());
        why.put("groundName", ground == null ? null : ground.name());
        why.put("legalBasis", ground == null ? null : ground.legalBasis());
        why.put("motive", reason == null ? null : reason.motive());
        why.put("guideline", reason == null ? null : reason.guideline().number());
        why.put("toTheAuthor", ground == null ? "" : ground.toTheAuthor());
        why.put("asksForOpinion", ground != null && ground.asksForOpinion());
        why.put("obvious", reason == null ? null : reason.considered().obvious());
        why.put("opinion", reason == null ? null : reason.considered().opinion());
        why.put("closeToJudge", reason == null ? null : reason.considered().close());
        why.put("mustBeRemoved", ground != null && ground.mustBeRemoved());
        why.put("secondPerson", ground != null && ground.secondPerson());
        why.put("police", ground != null && ground.police());
        why.put("secret", ground != null && ground.secret());
        why.put("promptly", ground != null && ground.promptly());
        why.put("neverCopied", ground != null && ground.neverCopied());
        why.put("keptInOrder", ground != null && ground.keptInOrder());
        return why;
    }

    static Judgement judgement(ResultSet row, int number) throws SQLException {
        Instant lastAt = Columns.time(row, "last_at");
        return new Judgement(
                new ContributionId(row.getObject("contribution", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)),
                row.getInt("version"),
                reason(row),
                Columns.timeOrNull(row, "hidden_at"),
                begun(row),
                second(row),
                secured(row),
                Columns.timeOrNull(row, "removed_at"),
                new Judgement.Last(
                        TakedownStep.valueOf(row.getString("last_deed")),
                        row.getString("last_by"),
                        lastAt));
    }

    private static Judgement.@Nullable Reason reason(ResultSet row) throws SQLException {
        String ground = row.getString("ground");
        if (ground == null) {
            return null;
        }
        return new Judgement.Reason(
                new Ground(
                        ground,
                        row.getString("ground_name"),
                        row.getString("legal_basis"),
                        row.getString("to_the_author"),
                        row.getBoolean("must_be_removed"),
                        row.getBoolean("second_person"),
                        row.getBoolean("asks_for_opinion"),
                        row.getBoolean("police"),
                        row.getBoolean("secret"),
                        row.getBoolean("promptly"),
                        row.getBoolean("never_copied"),
                        row.getBoolean("kept_in_order"),
                        List.of()),
                row.getString("motive"),
                new GuidelineVersion(row.getInt("guideline")),
                new Considerations(
                        row.getObject("obvious", Boolean.class),
                        row.getObject("opinion", Boolean.class),
                        row.getObject("close_to_judge", Boolean.class)));
    }

    private static Judgement.@Nullable Begun begun(ResultSet row) throws SQLException {
        Instant at = Columns.timeOrNull(row, "begun_at");
        return at == null
                ? null
                : new Judgement.Begun(
                        at,
                        new PersonId(row.getObject("begun_by", UUID.class)),
                        row.getString("begun_label"));
    }

    private static Judgement.@Nullable Second second(ResultSet row) throws SQLException {
        Instant at = Columns.timeOrNull(row, "second_at");
        return at == null ? null : new Judgement.Second(at, row.getString("second_label"));
    }

    private static Judgement.@Nullable Secured secured(ResultSet row) throws SQLException {
        Instant at = Columns.timeOrNull(row, "secured_at");
        return at == null
                ? null
                : new Judgement.Secured(
                        at, row.getString("secured_hash"), row.getInt("secured_versions"));
    }
}
