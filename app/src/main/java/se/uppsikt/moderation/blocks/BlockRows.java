package se.uppsikt.moderation.blocks;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.policy.GuidelineVersion;
import se.uppsikt.records.ContributionId;

/** The decisions about people. A row gets its later words and is never deleted. */
@Repository
class BlockRows {
    private static final String INSERT =
            """
            insert into blocks.block (id, account, author, author_name, about, reasons, earlier, ground,
                ground_name, legal_basis, second_person, guideline, motive, despite, other_way, told,
                notice, until_at, replaces, state, decided_by, decided_label, decided_at)
            values (:id, :account, :author, :authorName, :about, cast(:reasons as uuid[]), :earlier, :ground,
                :groundName, :legalBasis, :secondPerson, :guideline, :motive, :despite, :otherWay, :told,
                :notice, :until, :replaces, :state, :by, :label, :at)
            on conflict do nothing
            """;

    private final JdbcClient database;

    BlockRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * @return false when there is such a decision about the person already
     */
    boolean add(Block block) {
        return database.sql(INSERT)
                        .params(who(block))
                        .params(why(block))
                        .param("until", Columns.time(block.until()))
                        .param("state", block.state().name())
                        .param("by", block.decided().by().value())
                        .param("label", block.decided().label())
                        .param("at", Columns.time(block.decided().at()))
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> who(Block block) {
        Map<String, @Nullable Object> who = new HashMap<>();
        who.put("id", block.id().value());
        who.put("account", block.account().value());
        who.put("author", block.person().platformId());
        who.put("authorName", block.person().name());
        who.put("about", block.about().value());
        who.put("reasons", ContributionId.columns(block.reasons()));
        who.put("earlier", block.earlier());
        who.put("replaces", block.replaces() == null ? null : block.replaces().value());
        return who;
    }

    private static Map<String, @Nullable Object> why(Block block) {
        Map<String, @Nullable Object> why = new HashMap<>();
        why.put("ground", block.why().ground());
        why.put("groundName", block.why().groundName());
        why.put("legalBasis", block.why().legalBasis());
        why.put("secondPerson", block.why().secondPerson());
        why.put("guideline", block.why().guideline().number());
        why.put("motive", block.why().motive());
        why.put("despite", block.why().despite());
        why.put("otherWay", block.told().otherWay());
        why.put("told", block.told().way().name());
        why.put("notice", block.told().notice());
        return why;
    }

    Optional<Block> find(BlockId id) {
        return database.sql("select * from blocks.block where id = ?")
                .param(id.value())
                .query(BlockRows::block)
                .optional();
    }

    /** Locked until the transaction ends, so that two do not decide at once. */
    Optional<Block> locked(BlockId id) {
        return database.sql("select * from blocks.block where id = ? for update")
                .param(id.value())
                .query(BlockRows::block)
                .optional();
    }

    Optional<Block> running(AccountId account, String author) {
        return database.sql(
                        """
                        select * from blocks.block
                        where account = ? and author = ? and state = 'IN_FORCE'
                        """)
                .params(account.value(), author)
                .query(BlockRows::block)
                .optional();
    }

    /** The latest decision about the person, however it went. */
    Optional<Block> latest(AccountId account, String author) {
        return database.sql(
                        """
                        select * from blocks.block where account = ? and author = ?
                        order by decided_at desc, id desc limit 1
                        """)
                .params(account.value(), author)
                .query(BlockRows::block)
                .optional();
    }

    /**
     * Another person's word.
     *
     * @return false when somebody has answered already
     */
    boolean answered(BlockId id, Block.State state, Block.Word word) {
        return database.sql(
                                """
                                update blocks.block
                                set state = ?, second_label = ?, second_motive = ?, second_at = ?
                                where id = ? and state = 'PROPOSED'
                                """)
                        .params(
                                state.name(),
                                word.label(),
                                word.motive(),
                                Columns.time(word.at()),
                                id.value())
                        .update()
                == 1;
    }

    /**
     * @return false when it has ended already
     */
    boolean end(BlockId id, Block.Word word) {
        return database.sql(
                                """
                                update blocks.block
                                set state = 'ENDED', ended_label = ?, ended_motive = ?, ended_at = ?
                                where id = ? and state = 'IN_FORCE'
                                """)
                        .params(word.label(), word.motive(), Columns.time(word.at()), id.value())
                        .update()
                == 1;
    }

    /** Those that have ended and that no later decision has taken the place of, newest first. */
    List<Block> lifted(int limit) {
        return database.sql(
                        """
                        select b.* from blocks.block b where b.state = 'ENDED' and not exists (
                            select 1 from blocks.block later
                            where later.account = b.account and later.author = b.author
                                and later.state in ('IN_FORCE', 'ENDED')
                                and (later.decided_at, later.id) > (b.decided_at, b.id))
                        order by b.ended_at desc limit ?
                        """)
                .param(limit)
                .query(BlockRows::block)
                .list();
    }

    /** Those whose time is out, the oldest first. */
    List<BlockId> over(Instant now, int limit) {
        return database.sql(
                        """
                        select id from blocks.block where state = 'IN_FORCE' and until_at <= ?
                        order by until_at, id limit ?
                        """)
                .params(Columns.time(now), limit)
                .query((row, number) -> new BlockId(Columns.id(row, "id")))
                .list();
    }

    /**
     * The decisions of some accounts, the newest first.
     *
     * @param after the last one of the page before; null for the first page
     */
    List<Block> list(
            Set<AccountId> accounts, List<Block.State> states, @Nullable UUID after, int limit) {
        String earlier =
                after == null
                        ? ""
                        : """
                        and (decided_at, id) < (select decided_at, id from blocks.block
                            where id = cast(:after as uuid))
                        """;
        return database.sql(
                        """
                        select * from blocks.block
                        where account = any(cast(:accounts as uuid[]))
                            and state = any(cast(:states as text[])) %s
                        order by decided_at desc, id desc limit :limit
                        """
                                .formatted(earlier))
                .param("accounts", Columns.ids(accounts, AccountId::value))
                .param("states", Columns.texts(states, Block.State::name))
                .param("after", after)
                .param("limit", limit)
                .query(BlockRows::block)
                .list();
    }

    private static Block block(ResultSet row, int number) throws SQLException {
        return new Block(
                new BlockId(Columns.id(row, "id")),
                new AccountId(Columns.id(row, "account")),
                new Block.Person(row.getString("author"), row.getString("author_name")),
                new ContributionId(Columns.id(row, "about")),
                reasons(row.getArray("reasons")),
                row.getInt("earlier"),
                new Block.Why(
                        row.getString("ground"),
                        row.getString("ground_name"),
                        row.getString("legal_basis"),
                        row.getBoolean("second_person"),
                        new GuidelineVersion(row.getInt("guideline")),
                        row.getString("motive"),
                        row.getString("despite")),
                new Block.Told(
                        row.getString("other_way"),
                        Block.Way.valueOf(row.getString("told")),
                        row.getString("notice")),
                Columns.time(row, "until_at"),
                replaces(row),
                Block.State.valueOf(row.getString("state")),
                new Block.Decided(
                        new PersonId(Columns.id(row, "decided_by")),
                        row.getString("decided_label"),
                        Columns.time(row, "decided_at")),
                word(row, "second"),
                word(row, "ended"));
    }

    private static @Nullable BlockId replaces(ResultSet row) throws SQLException {
        UUID id = row.getObject("replaces", UUID.class);
        return id == null ? null : new BlockId(id);
    }

    private static List<ContributionId> reasons(Array ids) throws SQLException {
        return Arrays.stream((UUID[]) ids.getArray()).map(ContributionId::new).toList();
    }

    private static Block.@Nullable Word word(ResultSet row, String whose) throws SQLException {
        Instant at = Columns.timeOrNull(row, whose + "_at");
        return at == null
                ? null
                : new Block.Word(
                        row.getString(whose + "_label"), row.getString(whose + "_motive"), at);
    }
}
