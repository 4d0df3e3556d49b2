package se.uppsikt.records.disclosure;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.database.Locks;

/** SQL of the table {@code records.asked_lately}. */
@Repository
class AskingRows {
    private final JdbcClient database;
    private final Locks locks;

    AskingRows(JdbcClient database, Locks locks) {
        this.database = database;
        this.locks = locks;
    }

    /** Many at once from one place are counted one after the other. */
    void oneAtATime(byte[] print) {
        locks.take(Locks.Lock.ASKING, UUID.nameUUIDFromBytes(print));
    }

    int since(byte[] print, Instant from) {
        return database.sql("select count(*) from records.asked_lately where print = ? and at > ?")
                .params(print, Columns.time(from))
                .query(Integer.class)
                .single();
    }

    void add(byte[] print, Instant at) {
        database.sql("insert into records.asked_lately (print, at) values (?, ?)")
                .params(print, Columns.time(at))
                .update();
    }

    void forgetBefore(Instant time) {
        database.sql("delete from records.asked_lately where at <= ?")
                .param(Columns.time(time))
                .update();
    }
}
