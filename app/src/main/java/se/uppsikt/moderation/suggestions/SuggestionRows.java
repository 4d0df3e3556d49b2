package se.uppsikt.moderation.suggestions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.ContributionId;

/** Suggestions and the fingerprints that show repetition, in the database. */
@Repository
public class SuggestionRows {
    /** Several may point at the same one, at different words of it and in different wordings. */
    private static final String UNJUDGED =
            """
            select each.contribution, each.written_at from %2$s as mine
            cross join lateral (
                select distinct written_at, contribution from moderation.suggestion one
                where account = mine.account and confidential = mine.confidential
                    and rule = any(:rules) and written_at >= :since %1$s
                    and not exists (
                        select from moderation.judgement j where j.contribution = one.contribution)
                    and not exists (
                        select from moderation.suggestion newer
                        where newer.contribution = one.contribution and newer.rule = any(:rules)
                            and newer.written_at > one.written_at)
                order by written_at desc, contribution desc limit :limit) each
            order by each.written_at desc, each.contribution desc limit :limit
            """;

    private static final String EARLIER =
            "and (written_at, contribution) < (cast(:at as timestamptz), cast(:id as uuid))";

    private final JdbcClient database;

    SuggestionRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * Who wrote what and when, as one fingerprint.
     *
     * @param words the fingerprint of what was written, whoever wrote it
     */
    record Essence(ContributionId contribution, Sha256 print, Sha256 words, Instant writtenAt) {}

    /** Adds all at once; what is there already stays as it is. */
    void add(List<StoredSuggestion> hints) {
        if (hints.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        insert into moderation.suggestion
                            (contribution, account, wording, rule, start_at, end_at, why, written_at)
                        select * from unnest(
                            ?::uuid[], ?::uuid[], ?::int[], ?::text[],
                            ?::int[], ?::int[], ?::text[], ?::timestamptz[])
                        on conflict do nothing
                        """)
                .params(
                        column(hints, hint -> hint.contribution().value(), UUID[]::new),
                        column(hints, hint -> hint.account().value(), UUID[]::new),
                        column(hints, StoredSuggestion::wording, Integer[]::new),
                        column(hints, hint -> hint.suggestion().rule().name(), String[]::new),
                        column(hints, hint -> hint.suggestion().where().start(), Integer[]::new),
                        column(hints, hint -> hint.suggestion().where().end(), Integer[]::new),
                        column(hints, hint -> hint.suggestion().why(), String[]::new),
                        column(hints, hint -> hint.writtenAt().toString(), String[]::new))
                .update();
    }

    /** The suggestions for every wording of these. */
    public Map<ContributionId, List<StoredSuggestion>> find(
            Collection<ContributionId> contributions) {
        if (contributions.isEmpty()) {
            return Map.of();
        }
        return database
                .sql(
                        """
                        select * from moderation.suggestion where contribution = any(?)
                        order by contribution, wording, start_at
                        """)
                .param(contributions.stream().map(ContributionId::value).toArray(UUID[]::new))
                .query(SuggestionRows::hint)
                .list()
                .stream()
                .collect(Collectors.groupingBy(StoredSuggestion::contribution));
    }

    /** A contribution that a rule points at, in its place. */
    public record PointedAt(ContributionId contribution, Instant writtenAt) {}

    /**
     * What the gravest rules point at and nobody has judged, newest first.
     *
     * @param after the last one of the page before; null for the first page
     */
    public List<PointedAt> unjudged(
            Clearance clearance,
            Set<SuggestionRule> rules,
            Instant since,
            @Nullable PointedAt after,
            int limit) {
        return database.sql(UNJUDGED.formatted(after == null ? "" : EARLIER, Columns.SHELVES))
                .params(clearance.columns())
                .param("rules", rules.stream().map(Enum::name).toArray(String[]::new))
                .param("since", Columns.time(since))
                .param("at", after == null ? null : Columns.time(after.writtenAt()))
                .param("id", after == null ? null : after.contribution().value())
                .param("limit", limit)
                .query(
                        (row, _) ->
                                new PointedAt(
                                        new ContributionId(Columns.id(row, "contribution")),
                                        Columns.time(row, "written_at")))
                .list();
    }

    void addEssences(List<Essence> essences) {
        if (essences.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        insert into moderation.essence (contribution, print, words, written_at)
                        select * from unnest(?::uuid[], ?::bytea[], ?::bytea[], ?::timestamptz[])
                        on conflict do nothing
                        """)
                .params(
                        column(essences, essence -> essence.contribution().value(), UUID[]::new),
                        column(essences, essence -> essence.print().raw(), byte[][]::new),
                        column(essences, essence -> essence.words().raw(), byte[][]::new),
                        column(essences, essence -> essence.writtenAt().toString(), String[]::new))
                .update();
    }

    /** Those of the contributions that say what their author has said shortly before. */
    Set<ContributionId> repeated(Collection<ContributionId> contributions, Duration within) {
        if (contributions.isEmpty()) {
            return Set.of();
        }
        return database.sql(
                        """
                        select distinct later.contribution
                        from moderation.essence later
                        join moderation.essence earlier on earlier.print = later.print
                            and earlier.contribution <> later.contribution
                            and earlier.written_at <= later.written_at
                            and earlier.written_at > later.written_at - make_interval(secs => ?)
                        where later.contribution = any(?)
                        """)
                .params(
                        (double) within.toSeconds(),
                        contributions.stream().map(ContributionId::value).toArray(UUID[]::new))
                .query((row, n) -> new ContributionId(row.getObject("contribution", UUID.class)))
                .set();
    }

    /** Those of the contributions that so many people have written, not long before. */
    Set<ContributionId> shared(Collection<ContributionId> told, Duration within, int people) {
        if (told.isEmpty()) {
            return Set.of();
        }
        return database.sql(
                        """
                        select one.contribution from moderation.essence one
                        where one.contribution = any(:told) and (
                            select count(*) from (
                                select distinct print from moderation.essence other
                                where other.words = one.words
                                    and other.written_at > one.written_at - make_interval(secs => :within)
                                limit :people) said) >= :people
                        """)
                .param("told", told.stream().map(ContributionId::value).toArray(UUID[]::new))
                .param("within", (double) within.toSeconds())
                .param("people", people)
                .query((row, n) -> new ContributionId(row.getObject("contribution", UUID.class)))
                .set();
    }

    void forgetEssences(Instant before) {
        database.sql("delete from moderation.essence where written_at < ?")
                .param(Columns.time(before))
                .update();
    }

    private static <R, T> T[] column(
            List<R> rows, Function<R, T> value, java.util.function.IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static StoredSuggestion hint(ResultSet row, int number) throws SQLException {
        return new StoredSuggestion(
                new ContributionId(row.getObject("contribution", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)),
                row.getInt("wording"),
                Columns.time(row, "written_at"),
                new Suggestion(
                        SuggestionRule.valueOf(row.getString("rule")),
                        new NormalizedText.Span(row.getInt("start_at"), row.getInt("end_at")),
                        row.getString("why")));
    }
}
