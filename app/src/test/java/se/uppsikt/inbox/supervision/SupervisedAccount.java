package se.uppsikt.inbox.supervision;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.journal.Original;

/** An active account of the library, of a test's own. */
public final class SupervisedAccount {
    public final AccountId id = new AccountId(UUID.randomUUID());
    public final String handle = "facebook-prov-" + id.value();
    public final String name = "Provkontot " + id.value();
    private final JdbcClient database;

    public SupervisedAccount(JdbcClient database, Instant since) {
        this.database = database;
        database.sql(
                        """
                        insert into accounts.account
                            (id, kind, platform, platform_id, handle, name, address, owner,
                             committee, status, relay)
                        select :id, kind, platform, :handle, :handle, :name, address, owner,
                            committee, 'ACTIVE', false
                        from accounts.account where handle = 'facebook-orebrostadsbibliotek'
                        """)
                .param("id", id.value())
                .param("handle", handle)
                .param("name", name)
                .update();
        database.sql(
                        """
                        insert into accounts.status_change (account, number, to_status, actor, at)
                        values (?, 1, 'ACTIVE', 'prov', ?)
                        """)
                .params(id.value(), since.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Somebody asks something. */
    String comment(Records records, String text, Instant at) {
        return comment(records, text, at, at);
    }

    /** The same, fetched later than it was written. */
    String comment(Records records, String text, Instant at, Instant captured) {
        byte[] bytes = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        var original =
                records.keepOriginals(
                                List.of(
                                        new Original(
                                                "facebook/poll",
                                                "application/json",
                                                bytes,
                                                captured)))
                        .getFirst()
                        .id();
        PlatformKey key = new PlatformKey("k-" + UUID.randomUUID());
        records.keep(
                List.of(
                        new Observation.Written(
                                id,
                                key,
                                ContributionKind.COMMENT,
                                Direction.RECEIVED,
                                new Author("77", "Kim Åström"),
                                null,
                                key,
                                text,
                                List.of(),
                                URI.create("https://facebook.com/x"),
                                at,
                                at,
                                captured,
                                original)));
        return records.byKey(id, key).orElseThrow().id().value().toString();
    }

    /** Nothing is left that anybody is told of, reads of or is woken by. */
    public void leave() {
        database.sql(
                        """
                        delete from mail.outgoing where about in (
                                select 'alarm/' || contribution from inbox.alarm where account = :id)
                            or about like 'late/' || cast(:id as text) || '/%'
                        """)
                .param("id", id.value())
                .update();
        database.sql(
                        """
                        delete from scheduled_tasks where task_name = 'inbox-alarm-pass-on' and not picked
                            and task_instance in (
                                select cast(contribution as text) from inbox.alarm where account = ?)
                        """)
                .param(id.value())
                .update();
        database.sql("delete from inbox.alarm where account = ?").param(id.value()).update();
        database.sql("delete from inbox.duty where account = ?").param(id.value()).update();
        database.sql("update inbox.item set first = 0 where account = ?")
                .param(id.value())
                .update();
        database.sql("delete from inbox.look where account = ?").param(id.value()).update();
        database.sql("delete from accounts.status_change where account = ?")
                .param(id.value())
                .update();
        database.sql("delete from accounts.account where id = ?").param(id.value()).update();
    }
}
