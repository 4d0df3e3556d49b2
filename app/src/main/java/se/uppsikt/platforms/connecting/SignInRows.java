package se.uppsikt.platforms.connecting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.secrets.SealedRows;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.base.secrets.SecretCipher;

/** SQL of the table {@code platforms.sign_in}. */
@Repository
class SignInRows implements SealedRows {
    static final Duration LIFE = Duration.ofMinutes(15);

    private final JdbcClient database;
    private final SecretCipher cipher;

    SignInRows(JdbcClient database, SecretCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /**
     * An attempt under way.
     *
     * @param offered what came of the yes, as {@link Offer} writes it; null before that
     */
    record Attempt(
            String state,
            AccountId account,
            PersonId person,
            Secret verifier,
            @Nullable Secret offered) {}

    void begin(Attempt attempt, Instant at) {
        forget(at);
        database.sql(
                        """
                        insert into platforms.sign_in (state, account, person, verifier, begun_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        attempt.state(),
                        attempt.account().value(),
                        attempt.person().value(),
                        cipher.seal(attempt.verifier(), place(attempt.state(), "verifier")),
                        Columns.time(at))
                .update();
    }

    /** Whose way back this is, once: whoever comes a second time finds nothing. */
    Optional<Attempt> taken(String state, PersonId person, Instant at) {
        return database.sql(
                        """
                        update platforms.sign_in set back_at = ?
                        where state = ? and person = ? and back_at is null and begun_at > ?
                        returning state, account, person, verifier, null::bytea as offered
                        """)
                .params(Columns.time(at), state, person.value(), Columns.time(at.minus(LIFE)))
                .query((row, n) -> attempt(row))
                .optional();
    }

    void offer(String state, Secret offered) {
        database.sql("update platforms.sign_in set offered = ? where state = ?")
                .params(cipher.seal(offered, place(state, "offered")), state)
                .update();
    }

    /** What somebody has to choose among. */
    Optional<Attempt> offered(String state, PersonId person, Instant at) {
        return database.sql(
                        """
                        select state, account, person, verifier, offered from platforms.sign_in
                        where state = ? and person = ? and offered is not null and begun_at > ?
                        """)
                .params(state, person.value(), Columns.time(at.minus(LIFE)))
                .query((row, n) -> attempt(row))
                .optional();
    }

    private Attempt attempt(ResultSet row) throws SQLException {
        String state = row.getString("state");
        byte[] offered = row.getBytes("offered");
        return new Attempt(
                state,
                new AccountId(row.getObject("account", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                cipher.open(row.getBytes("verifier"), place(state, "verifier")),
                offered == null ? null : cipher.open(offered, place(state, "offered")));
    }

    /** It is over, whichever way. */
    void end(String state) {
        database.sql("delete from platforms.sign_in where state = ?").param(state).update();
    }

    private void forget(Instant at) {
        database.sql("delete from platforms.sign_in where begun_at < ?")
                .param(Columns.time(at.minus(LIFE)))
                .update();
    }

    @Override
    public Optional<Sealed> any() {
        return database.sql("select state, verifier from platforms.sign_in limit 1")
                .query(
                        (row, n) ->
                                new Sealed(
                                        row.getBytes("verifier"),
                                        place(row.getString("state"), "verifier")))
                .optional();
    }

    @Override
    public void holdOthersOff() {
        database.sql("lock table platforms.sign_in in share row exclusive mode").update();
    }

    /** None lasts long enough to be worth it: whoever is under way begins again. */
    @Override
    public int sealAnew() {
        return database.sql("delete from platforms.sign_in").update();
    }

    private static String place(String state, String what) {
        return "sign-in/" + state + "/" + what;
    }
}
