package se.uppsikt.inbox.answerbank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.inbox.answerbank.ReadyAnswer.Content;
import se.uppsikt.inbox.answerbank.ReadyAnswer.Mark;
import se.uppsikt.inbox.answerbank.ReadyAnswer.Reach;

/** The ready answers and all their versions. */
@Repository
class ReadyAnswerRows {
    private static final String CURRENT =
            """
            select a.id, a.owner, a.retired_by, a.retired_at, v.*
            from answerbank.answer a
            join answerbank.version v on v.answer = a.id and v.number = a.version
            """;

    private static final String ORDER = " a.word collate \"sv-SE-x-icu\", a.id ";

    private final JdbcClient database;

    ReadyAnswerRows(JdbcClient database) {
        this.database = database;
    }

    /** One change at a time, so that a word is not taken twice; readers are not held. */
    void lock() {
        database.sql("lock table answerbank.answer in share row exclusive mode").update();
    }

    Optional<ReadyAnswer> answer(ReadyAnswerId id) {
        return database.sql(CURRENT + "where a.id = ?")
                .param(id.value())
                .query(ReadyAnswerRows::read)
                .optional();
    }

    /** Every version, the latest first. */
    List<ReadyAnswer> versions(ReadyAnswerId id) {
        return database.sql(
                        """
                        select a.id, a.owner, a.retired_by, a.retired_at, v.*
                        from answerbank.answer a join answerbank.version v on v.answer = a.id
                        where a.id = ? order by v.number desc
                        """)
                .param(id.value())
                .query(ReadyAnswerRows::read)
                .list();
    }

    boolean taken(ServiceAreaId owner, String word, @Nullable ReadyAnswerId but) {
        return database.sql(
                        """
                        select exists (select 1 from answerbank.answer
                            where owner = :owner and word = :word and retired_at is null
                              and id is distinct from cast(:but as uuid))
                        """)
                .param("owner", owner.value())
                .param("word", word)
                .param("but", but == null ? null : but.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * A part of the bank, by word.
     *
     * @param after the last answer of the part before; null for the first part
     */
    List<ReadyAnswer> part(AnswerBankList.Wanted wanted, @Nullable ReadyAnswer after, int limit) {
        return database.sql(
                        CURRENT
                                + """
                                where (a.retired_at is not null) = :retired
                                  and (cast(:owner as uuid) is null or a.owner = cast(:owner as uuid))
                                  and (cast(:until as date) is null or v.best_before <= cast(:until as date))
                                  and (position(:words in a.word) > 0
                                       or position(:words in lower(v.text)) > 0
                                       or position(:words in lower(v.source)) > 0)
                                """
                                + (after == null
                                        ? ""
                                        : " and (a.word collate \"sv-SE-x-icu\", a.id) > (:word, :id)")
                                + " order by"
                                + ORDER
                                + "limit :limit")
                .param("retired", wanted.retired())
                .param("owner", wanted.owner() == null ? null : wanted.owner().value())
                .param("until", wanted.until())
                .param("words", wanted.words())
                .param("word", after == null ? "" : after.content().word())
                .param("id", after == null ? null : after.id().value())
                .param("limit", limit)
                .query(ReadyAnswerRows::read)
                .list();
    }

    /** Those in use for an account: what can be inserted first, then what begins as is typed. */
    List<ReadyAnswer> of(Account account, String words, LocalDate today, int limit) {
        return database.sql(
                        CURRENT
                                + """
                                where a.retired_at is null
                                  and (v.everywhere or :owner = any(v.areas) or :account = any(v.accounts))
                                  and (position(:words in a.word) > 0 or position(:words in lower(v.text)) > 0)
                                order by v.best_before < :today, not starts_with(a.word, :words),
                                    position(:words in a.word) = 0,
                                """
                                + ORDER
                                + "limit :limit")
                .param("owner", account.owner().value())
                .param("account", account.id().value())
                .param("words", words)
                .param("today", today)
                .param("limit", limit)
                .query(ReadyAnswerRows::read)
                .list();
    }

    /** The service area's own, that are not retired. */
    List<ReadyAnswer> owned(ServiceAreaId owner) {
        return database.sql(CURRENT + "where a.owner = ? and a.retired_at is null order by" + ORDER)
                .param(owner.value())
                .query(ReadyAnswerRows::read)
                .list();
    }

    void handOver(ReadyAnswerId id, ServiceAreaId owner) {
        database.sql("update answerbank.answer set owner = ? where id = ?")
                .params(owner.value(), id.value())
                .update();
    }

    void add(ReadyAnswer answer) {
        database.sql("insert into answerbank.answer (id, owner, word, version) values (?, ?, ?, ?)")
                .params(
                        answer.id().value(),
                        answer.owner().value(),
                        answer.content().word(),
                        answer.version())
                .update();
        addVersion(answer);
    }

    void change(ReadyAnswer answer) {
        database.sql("update answerbank.answer set word = ?, version = ? where id = ?")
                .params(answer.content().word(), answer.version(), answer.id().value())
                .update();
        addVersion(answer);
    }

    private void addVersion(ReadyAnswer answer) {
        Content content = answer.content();
        Reach reach = content.reach();
        database.sql(
                        """
                        insert into answerbank.version
                            (answer, number, word, text, source, responsible, best_before,
                             everywhere, areas, accounts, written_by, written_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        answer.id().value(),
                        answer.version(),
                        content.word(),
                        content.text(),
                        content.source(),
                        content.responsible().value(),
                        content.bestBefore(),
                        reach.everywhere(),
                        Columns.ids(reach.areas(), ServiceAreaId::value),
                        Columns.ids(reach.accounts(), AccountId::value),
                        answer.made().by(),
                        Columns.time(answer.made().at()))
                .update();
    }

    void retire(ReadyAnswerId id, Actor by, Instant at) {
        database.sql("update answerbank.answer set retired_by = ?, retired_at = ? where id = ?")
                .params(by.label(), Columns.time(at), id.value())
                .update();
    }

    private static ReadyAnswer read(ResultSet row, int number) throws SQLException {
        Instant retired = Columns.timeOrNull(row, "retired_at");
        return new ReadyAnswer(
                new ReadyAnswerId(Columns.id(row, "id")),
                new ServiceAreaId(Columns.id(row, "owner")),
                row.getInt("number"),
                new Content(
                        row.getString("word"),
                        row.getString("text"),
                        row.getString("source"),
                        new PersonId(Columns.id(row, "responsible")),
                        row.getObject("best_before", LocalDate.class),
                        new Reach(
                                row.getBoolean("everywhere"),
                                ids(row, "areas", ServiceAreaId::new),
                                ids(row, "accounts", AccountId::new))),
                new Mark(row.getString("written_by"), Columns.time(row, "written_at")),
                retired == null ? null : new Mark(row.getString("retired_by"), retired));
    }

    private static <T> Set<T> ids(ResultSet row, String column, Function<UUID, T> id)
            throws SQLException {
        Collection<UUID> kept = Arrays.asList((UUID[]) row.getArray(column).getArray());
        return kept.stream().map(id).collect(Collectors.toSet());
    }
}
