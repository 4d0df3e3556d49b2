package se.uppsikt.accounts.appearance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.appearance.AccountPicture.Coat;
import se.uppsikt.accounts.appearance.AccountPicture.Judgement;
import se.uppsikt.accounts.appearance.AccountPicture.Place;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.TimeIds;

/** SQL of the table {@code accounts.picture}. */
@Repository
class PictureRows {
    private static final String PICTURES =
            """
            select id, account, place, number, description, sha256, put_by, put_at, coat, judged_by,
                judged_at
            from accounts.picture
            """;

    private final JdbcClient database;
    private final TimeIds ids;

    PictureRows(JdbcClient database, TimeIds ids) {
        this.database = database;
        this.ids = ids;
    }

    /** In the order of their ids; the fingerprints of now are taken where the bytes are. */
    List<HandedIn> handedInAfter(UUID id, int limit) {
        return database.sql(
                        """
                        select id, sha256, encode(sha256(original), 'hex') as now, octet_length(original) as size
                        from accounts.picture where id > ? order by id limit ?
                        """)
                .params(id, limit)
                .query(
                        (row, number) ->
                                new HandedIn(
                                        Columns.id(row, "id"),
                                        row.getString("sha256"),
                                        row.getString("now"),
                                        row.getLong("size")))
                .list();
    }

    /** A picture as it was handed in, and as it is. */
    record HandedIn(UUID id, String then, String now, long size) {}

    /** Every version, the newest first. */
    List<AccountPicture> of(AccountId account) {
        return database.sql(PICTURES + "where account = ? order by place desc, number desc")
                .param(account.value())
                .query(PictureRows::read)
                .list();
    }

    /** What each account shows now. */
    List<AccountPicture> newest() {
        return database.sql(
                        PICTURES
                                + """
                                p where number = (
                                    select max(number) from accounts.picture
                                    where account = p.account and place = p.place)
                                order by account, place desc
                                """)
                .query(PictureRows::read)
                .list();
    }

    Optional<AccountPicture> picture(AccountPicture.Id id) {
        return database.sql(PICTURES + "where id = ?")
                .param(id.value())
                .query(PictureRows::read)
                .optional();
    }

    /** The picture as it was handed in. */
    Optional<byte[]> original(AccountPicture.Id id) {
        return database.sql("select original from accounts.picture where id = ?")
                .param(id.value())
                .query((row, n) -> row.getBytes("original"))
                .optional();
    }

    /** The picture as our pages show it. */
    Optional<byte[]> shown(AccountPicture.Id id) {
        return database.sql("select shown from accounts.picture where id = ?")
                .param(id.value())
                .query((row, n) -> row.getBytes("shown"))
                .optional();
    }

    /**
     * A picture to keep.
     *
     * @param original as it was handed in
     * @param shown as our pages show it
     */
    record Put(AccountId account, Place place, String description, byte[] original, byte[] shown) {}

    /** Keeps it as the next version; one at a time for each account. */
    AccountPicture add(Put put, Actor by, Instant at) {
        database.sql("select id from accounts.account where id = ? for update")
                .param(put.account().value())
                .query(UUID.class)
                .single();
        return database.sql(
                        """
                        insert into accounts.picture
                            (id, account, place, number, description, original, sha256, shown,
                             put_by, put_at)
                        select :id, :account, :place, coalesce(max(number), 0) + 1, :description,
                            :original, :sha256, :shown, :by, :at
                        from accounts.picture where account = :account and place = :place
                        returning id, account, place, number, description, sha256, put_by, put_at,
                            coat, judged_by, judged_at
                        """)
                .param("id", ids.next())
                .param("account", put.account().value())
                .param("place", put.place().name())
                .param("description", put.description())
                .param("original", put.original())
                .param("sha256", Sha256.of(put.original()).hex())
                .param("shown", put.shown())
                .param("by", by.label())
                .param("at", Columns.time(at))
                .query(PictureRows::read)
                .single();
    }

    /** False when somebody has judged it already. */
    boolean judge(AccountPicture.Id id, Coat coat, Actor by, Instant at) {
        return database.sql(
                                """
                                update accounts.picture
                                set coat = ?, judged_by = ?, judged_at = ?
                                where id = ? and coat is null
                                """)
                        .params(coat.name(), by.label(), Columns.time(at), id.value())
                        .update()
                == 1;
    }

    private static AccountPicture read(ResultSet row, int number) throws SQLException {
        return new AccountPicture(
                new AccountPicture.Id(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account", UUID.class)),
                Place.valueOf(row.getString("place")),
                row.getInt("number"),
                row.getString("description"),
                row.getString("sha256"),
                row.getString("put_by"),
                Columns.time(row, "put_at"),
                judgement(row));
    }

    private static @Nullable Judgement judgement(ResultSet row) throws SQLException {
        String coat = row.getString("coat");
        return coat == null
                ? null
                : new Judgement(
                        Coat.valueOf(coat),
                        row.getString("judged_by"),
                        Columns.time(row, "judged_at"));
    }
}
