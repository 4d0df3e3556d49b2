package se.uppsikt.records.keeping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.records.AccountKey;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.PlatformKey;

/** Fingerprints of the names of what is disposed of. The names themselves are gone. */
@Repository
class DisposedNameRows {
    private final JdbcClient database;

    DisposedNameRows(JdbcClient database) {
        this.database = database;
    }

    /** A name that may be of something that is gone, asked for what came under a key. */
    record Asked(AccountKey of, String name) {}

    record Gone(ContributionId contribution, Instant at) {}

    /** A name by which something that is gone is known again. */
    record Known(ContributionId contribution, String name) {}

    /**
     * What a contribution says in one of its wordings, and when it was written.
     *
     * @param made whether an export has it and the platform has not named it
     */
    record Said(
            boolean made, String kind, String direction, long second, String author, String text) {}

    boolean any() {
        return database.sql("select exists (select from records.disposed_name)")
                .query(Boolean.class)
                .single();
    }

    Map<ContributionId, List<Said>> said(Collection<ContributionId> contributions) {
        Map<ContributionId, List<Said>> said = new HashMap<>();
        database.sql(
                        """
                        select c.id, c.key like 'export:%' as made, c.kind, c.direction,
                            cast(floor(extract(epoch from c.written_at)) as bigint) as second,
                            coalesce(c.author_name, '') as author, coalesce(v.text, '') as text
                        from records.contribution c
                        join records.version v on v.contribution = c.id and v.number is not null
                        where c.id = any(cast(? as uuid[]))
                        """)
                .param(1, ContributionId.columns(contributions))
                .query(
                        row -> {
                            said.computeIfAbsent(
                                            new ContributionId(Columns.id(row, "id")),
                                            _ -> new ArrayList<>())
                                    .add(
                                            new Said(
                                                    row.getBoolean("made"),
                                                    row.getString("kind"),
                                                    row.getString("direction"),
                                                    row.getLong("second"),
                                                    row.getString("author"),
                                                    row.getString("text")));
                        });
        return said;
    }

    void add(List<Known> names) {
        database.sql(
                        """
                        insert into records.disposed_name (print, contribution)
                        select records.name_print(c.account, n.name), c.id
                        from unnest(cast(? as uuid[]), cast(? as text[])) as n (contribution, name)
                        join records.contribution c on c.id = n.contribution
                        on conflict do nothing
                        """)
                .param(1, Columns.ids(names, each -> each.contribution().value()))
                .param(2, Columns.texts(names, Known::name))
                .update();
    }

    /** By the key under which they came; what is kept under that key now is not gone. */
    Map<AccountKey, Gone> gone(List<Asked> asked) {
        Map<AccountKey, Gone> gone = new HashMap<>();
        database.sql(
                        """
                        select s.account, s.key, d.contribution, d.at
                        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as text[])) as s (account, key, name)
                        join records.disposed_name n on n.print = records.name_print(s.account, s.name)
                        join records.destroyed d on d.contribution = n.contribution
                        where not exists (select from records.contribution c where c.account = s.account and c.key = s.key)
                        order by d.at
                        """)
                .param(1, Columns.ids(asked, each -> each.of().account().value()))
                .param(2, Columns.texts(asked, each -> each.of().key().value()))
                .param(3, Columns.texts(asked, Asked::name))
                .query(
                        (row, _) ->
                                Map.entry(
                                        new AccountKey(
                                                new AccountId(Columns.id(row, "account")),
                                                new PlatformKey(row.getString("key"))),
                                        new Gone(
                                                new ContributionId(Columns.id(row, "contribution")),
                                                Columns.time(row, "at"))))
                .list()
                .forEach(found -> gone.put(found.getKey(), found.getValue()));
        return gone;
    }
}
