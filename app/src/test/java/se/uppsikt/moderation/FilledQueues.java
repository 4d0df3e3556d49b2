package se.uppsikt.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;

/** Rows of every sort that moderation lists, all of the same moment unless they are late. */
final class FilledQueues {
    private final Desk desk;
    private final JdbcClient database;
    private final Instant now;
    private final List<UUID> all = new ArrayList<>();

    FilledQueues(Desk desk, JdbcClient database, Instant now) {
        this.desk = desk;
        this.database = database;
        this.now = now;
    }

    /** The contributions of all rows, in the order in which they came. */
    List<UUID> all() {
        return List.copyOf(all);
    }

    void empty() {
        for (String table : List.of("judgement", "suggestion", "police_report", "release")) {
            database.sql("delete from moderation." + table + " where contribution = any(?)")
                    .param(all.toArray(UUID[]::new))
                    .update();
        }
    }

    /** Newer than all others, and cannot be taken away for anybody else. */
    UUID message(String text) {
        UUID id =
                desk.written(
                                Desk.id(),
                                text,
                                new Author(Desk.id(), "Kim"),
                                ContributionKind.DIRECT_MESSAGE,
                                Direction.RECEIVED,
                                now.plusSeconds(1))
                        .id()
                        .value();
        all.add(id);
        return id;
    }

    private UUID comment(String text) {
        UUID id = desk.comment(Desk.id(), text, new Author(Desk.id(), "Kim"), now).id().value();
        all.add(id);
        return id;
    }

    UUID pointedAt(int number) {
        return comment("Jag ska döda dig " + number);
    }

    UUID hidden(int number) {
        return judge(comment("Hej " + number), "hidden_at", now);
    }

    UUID hiddenTooLong(int number) {
        UUID id = judge(comment("Hej " + number), "hidden_at", now.minus(Duration.ofDays(40)));
        database.sql("update moderation.judgement set secret = true where contribution = ?")
                .param(id)
                .update();
        return id;
    }

    UUID begun(int number) {
        return judge(comment("Hej " + number), "begun_at", now);
    }

    UUID awaitingSecond(int number) {
        UUID id = begun(number);
        database.sql("update moderation.judgement set second_person = true where contribution = ?")
                .param(id)
                .update();
        return id;
    }

    UUID entryLacking(int number) {
        UUID id = begun(number);
        database.sql(
                        """
                        update moderation.judgement set secured_at = begun_at, secured_hash = 'h', secured_versions = 1,
                            removed_at = cast(? as timestamptz) where contribution = ?
                        """)
                .params(now.minus(Duration.ofDays(40)).toString(), id)
                .update();
        return id;
    }

    UUID judge(UUID id, String what, Instant at) {
        database.sql(
                        """
                        insert into moderation.judgement (contribution, account, version, ground, ground_name, legal_basis,
                            motive, guideline, begun_by, begun_label, last_deed, last_by, last_at, %s)
                        values (?, ?, 1, 'hot', 'Hot', 'BrB 4 kap. 5 §', 'Hotfullt', 1, ?, 'Kim', 'BEGIN', 'Kim',
                            cast(? as timestamptz), cast(? as timestamptz))
                        """
                                .formatted(what))
                .params(
                        id,
                        desk.page().id().value(),
                        UUID.randomUUID(),
                        now.toString(),
                        at.toString())
                .update();
        return id;
    }

    UUID reported(int number) {
        UUID id = comment("Hej " + number);
        for (String ground : List.of("hot", "krankning")) {
            database.sql(
                            """
                            insert into moderation.police_report (contribution, ground, account, ground_name, urgent,
                                created_at, due_at)
                            values (?, ?, ?, 'Hot', ?, cast(? as timestamptz), cast(? as timestamptz))
                            """)
                    .params(
                            id,
                            ground,
                            desk.page().id().value(),
                            number % 2 == 0,
                            now.toString(),
                            now.toString())
                    .update();
        }
        return id;
    }

    UUID proposed(int number) {
        UUID id = comment("Hej " + number);
        database.sql(
                        """
                        insert into moderation.release (contribution, account, reference, motive, proposed_by,
                            proposed_label, proposed_at)
                        values (?, ?, 'K-1', 'Nedlagt', ?, 'Kim', cast(? as timestamptz))
                        """)
                .params(id, desk.page().id().value(), UUID.randomUUID(), now.toString())
                .update();
        return id;
    }
}
