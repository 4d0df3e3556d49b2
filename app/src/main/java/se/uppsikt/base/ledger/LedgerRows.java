package se.uppsikt.base.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Sha256;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The ledger and the chain over it. */
@Enforces(value = "H5", how = "Databasen vägrar att ta bort det som har sparats.")
@Repository
public class LedgerRows {
    private static final TypeReference<LinkedHashMap<String, String>> PARTICULARS =
            new TypeReference<>() {};

    private static final String ADD =
            """
            with written as (
            insert into records.ledger (at, event, actor, person, account, contribution,
                    guideline, sentence, particulars, fact, became, digest)
            select at, event, actor, person, account, contribution,
                    guideline, sentence, particulars, fact, became, digest
            from unnest(cast(? as timestamptz[]), cast(? as text[]), cast(? as text[]),
                    cast(? as uuid[]), cast(? as uuid[]), cast(? as uuid[]),
                    cast(? as int[]), cast(? as text[]), cast(? as jsonb[]),
                    cast(? as text[]), cast(? as text[]), cast(? as bytea[]))
                with ordinality as deed (at, event, actor, person, account, contribution,
                    guideline, sentence, particulars, fact, became, digest, place)
            order by place
            returning number),
            waiting as (insert into ledger.unchained (entry) select number from written)
            select number from written order by number
            """;

    private final JdbcClient database;
    private final JsonMapper json = JsonMapper.shared();

    public LedgerRows(JdbcClient database) {
        this.database = database;
    }

    /** When and by whom a fact last became so. */
    public record Became(
            UUID contribution, String fact, String became, Instant at, @Nullable String person) {}

    /** With the digest of each, and without a place in the chain; their numbers in this order. */
    List<Long> add(List<LedgerEvent> deeds) {
        return database.sql(ADD)
                .param(1, Columns.times(deeds, LedgerEvent::at))
                .param(2, Columns.texts(deeds, LedgerEvent::event))
                .param(3, Columns.texts(deeds, LedgerEvent::actor))
                .param(4, Columns.ids(deeds, LedgerEvent::person))
                .param(5, Columns.ids(deeds, LedgerEvent::account))
                .param(6, Columns.ids(deeds, LedgerEvent::contribution))
                .param(7, Columns.texts(deeds, LedgerEvent::guideline))
                .param(8, Columns.texts(deeds, LedgerEvent::sentence))
                .param(9, Columns.texts(deeds, d -> json.writeValueAsString(d.particulars())))
                .param(10, Columns.texts(deeds, LedgerEvent::fact))
                .param(11, Columns.texts(deeds, LedgerEvent::became))
                .param(12, Columns.bytes(deeds, d -> d.digest().raw()))
                .query((row, place) -> row.getLong("number"))
                .list();
    }

    public List<LedgerEntry> about(Collection<UUID> contributions) {
        return database.sql(
                        """
                        select number, at, event, actor, contribution, guideline, sentence, particulars,
                               case when fact = 'visibility' then became end as visibility
                        from records.ledger_entry where contribution =
                        """
                                + Columns.ANY_OF_IDS
                                + " order by number")
                .param(1, Columns.ids(contributions))
                .query(this::entry)
                .list();
    }

    /** Those of them that this person has such a deed about since then. */
    public Set<UUID> done(
            String event, UUID person, Instant since, Collection<UUID> contributions) {
        return database.sql(
                        """
                        select distinct contribution from records.ledger
                        where contribution = any(cast(:contributions as uuid[])) and event = :event
                            and person = :person and at >= cast(:since as timestamptz)
                        """)
                .param("contributions", Columns.ids(contributions))
                .param("event", event)
                .param("person", person)
                .param("since", Columns.time(since))
                .query((row, number) -> Columns.id(row, "contribution"))
                .set();
    }

    /**
     * An entry read again.
     *
     * @param digest as it was taken when the entry was written
     * @param before the hash of the link before it in the chain
     * @param link its own hash there; null when it has no place there
     * @param waits whether it has been written so lately that it waits for one
     */
    public record Sealed(
            UUID contribution,
            long number,
            LedgerEvent deed,
            Sha256 digest,
            @Nullable Sha256 before,
            @Nullable Sha256 link,
            boolean waits) {}

    public List<Sealed> sealed(Collection<UUID> contributions) {
        return database.sql(
                        """
                        select l.*, k.hash as link, p.hash as before,
                            exists (select from ledger.unchained u where u.entry = l.number) as waits
                        from records.ledger l
                        left join records.ledger_link k on k.entry = l.number
                        left join records.ledger_link p on p.place = k.place - 1
                        where l.contribution = any(cast(? as uuid[])) order by l.number
                        """)
                .param(1, Columns.ids(contributions))
                .query(this::sealedEntry)
                .list();
    }

    private Sealed sealedEntry(ResultSet row, int number) throws SQLException {
        byte[] before = row.getBytes("before");
        byte[] link = row.getBytes("link");
        return new Sealed(
                Columns.id(row, "contribution"),
                row.getLong("number"),
                deed(row),
                Sha256.ofRaw(row.getBytes("digest")),
                before == null ? null : Sha256.ofRaw(before),
                link == null ? null : Sha256.ofRaw(link),
                row.getBoolean("waits"));
    }

    /** What its digest was taken over. */
    static LedgerEvent deed(ResultSet row) throws SQLException {
        return new LedgerEvent(
                Columns.time(row, "at"),
                row.getString("event"),
                row.getString("actor"),
                row.getObject("person", UUID.class),
                row.getObject("account", UUID.class),
                row.getObject("contribution", UUID.class),
                row.getString("guideline"),
                row.getString("sentence"),
                new TreeMap<>(
                        JsonMapper.shared().readValue(row.getString("particulars"), PARTICULARS)),
                row.getString("fact"),
                row.getString("became"));
    }

    /** For each contribution and fact the last entry; for having been seen the first. */
    public List<Became> became(Collection<UUID> contributions) {
        return database.sql(
                        """
                        select distinct on (contribution, fact)
                               contribution, fact, became, at, case when person is not null then actor end as person
                        from records.ledger
                        where contribution = any(cast(? as uuid[])) and fact is not null
                        order by contribution, fact, case when fact = 'seen' then number else -number end
                        """)
                .param(1, Columns.ids(contributions))
                .query(
                        (row, number) ->
                                new Became(
                                        Columns.id(row, "contribution"),
                                        row.getString("fact"),
                                        row.getString("became"),
                                        Columns.time(row, "at"),
                                        row.getString("person")))
                .list();
    }

    private LedgerEntry entry(ResultSet row, int number) throws SQLException {
        Map<String, String> particulars = json.readValue(row.getString("particulars"), PARTICULARS);
        return new LedgerEntry(
                row.getLong("number"),
                Columns.time(row, "at"),
                row.getString("event"),
                row.getString("actor"),
                row.getObject("contribution", UUID.class),
                row.getObject("guideline", Integer.class),
                row.getString("sentence"),
                particulars,
                row.getString("visibility"));
    }
}
