package se.uppsikt.base.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The advisory locks of the house. They are one room for all who use the database, on every node,
 * so they stand in one list. A lock is waited for, and let go when the caller's transaction ends.
 */
@Repository
public class Locks {
    /** PostgreSQL's words for having waited long enough, and for waiting in a ring. */
    private static final Set<String> IN_VAIN = Set.of("55P03", "40P01");

    private final JdbcClient jdbc;

    public Locks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one at a time may do. The word is the lock; it never changes. */
    public enum Lock {
        /** Adds to the end of the ledger's chain. */
        LEDGER_CHAIN("ledger.chain"),
        /**
         * Keeps what the platforms tell: order holds, and two who see the same contribution never
         * wait for each other in a ring.
         */
        INTERPRETATION("platforms.interpretation"),
        /** Gives an address to an account. */
        ACCOUNT_ADDRESS("accounts.address"),
        /** Finds the contributions of one account that are the same; the subject is the account. */
        MATCHING("records.matching"),
        /** Orders something of one contribution; the subject is the contribution. */
        COMMAND("platforms.command"),
        /** Decides about who may write on an account; the subject is the account. */
        BLOCK("moderation.block"),
        /**
         * Gives a number of a committee's case system to a document; the subject is the committee.
         */
        CASE_NUMBER("casesystems.number"),
        /** Counts what somebody asks for without a name; the subject is a print of the place. */
        ASKING("disclosure.asking"),
        /**
         * Notes the first look of a day: two who note looks of several accounts each never wait for
         * each other in a ring.
         */
        FIRST_LOOK("supervision.first-look"),
        /** Counts the figures of follow-up. */
        FIGURES("insight.figures"),
        /**
         * Says what a crisis stops. Whoever lets something out shares it until that is committed,
         * so that nothing is let out once a stop is.
         */
        CRISIS("crisis.stop");

        private final String word;

        Lock(String word) {
            this.word = word;
        }
    }

    public void take(Lock lock) {
        take(lock.word);
    }

    public void take(Lock lock, UUID subject) {
        take(lock.word + " " + subject);
    }

    /**
     * With all who share it, and with nobody who has taken it: what is read after this stays as it
     * is until the caller's transaction ends.
     */
    public void share(Lock lock) {
        jdbc.sql("select 1 from pg_advisory_xact_lock_shared(hashtextextended(:name, 0))")
                .param("name", lock.word)
                .query()
                .singleRow();
    }

    /** In one order for everybody, so that nobody waits in a ring. */
    public void takeAll(Lock lock, Collection<UUID> subjects) {
        List<UUID> inOrder = subjects.stream().distinct().sorted().toList();
        inOrder.forEach(subject -> take(lock, subject));
    }

    /**
     * Until the caller's transaction ends no lock, of a row or of these, is waited for longer: then
     * it fails and is undone.
     */
    public void waitAtMost(Duration time) {
        jdbc.sql("select set_config('lock_timeout', :time, true)")
                .param("time", time.toMillis() + "ms")
                .query()
                .singleRow();
    }

    /** Whether it failed because somebody else held what it needed: done anew it may succeed. */
    public static boolean isWaitingInVain(DataAccessException failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException cause
                && IN_VAIN.contains(cause.getSQLState());
    }

    private void take(String name) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", name)
                .query()
                .singleRow();
    }
}
