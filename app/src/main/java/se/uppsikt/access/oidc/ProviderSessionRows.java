package se.uppsikt.access.oidc;

import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.base.secrets.SealedRows;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.base.secrets.SecretCipher;
import se.uppsikt.base.shared.Sha256;

/** By what the provider knows the sessions here. */
@Repository
class ProviderSessionRows implements SealedRows {
    private final JdbcClient database;
    private final SecretCipher cipher;

    ProviderSessionRows(JdbcClient database, SecretCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /**
     * @param sid by what the provider knows the session; empty when it did not say
     * @param token its own, which it wants back at sign-out
     */
    void add(Sha256 session, String issuer, String subject, String sid, Secret token) {
        database.sql(
                        """
                        insert into access.provider_session
                            (key_hash, issuer, subject, sid, id_token)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        session.hex(),
                        issuer,
                        subject,
                        sid,
                        cipher.seal(token, place(session.hex())))
                .update();
    }

    Optional<Secret> token(Sha256 session) {
        return database.sql("select id_token from access.provider_session where key_hash = ?")
                .param(session.hex())
                .query((row, n) -> cipher.open(row.getBytes(1), place(session.hex())))
                .optional();
    }

    /** Those that the provider knows by this session of its own. */
    Set<Sha256> bySession(String issuer, String sid) {
        return found("sid", issuer, sid);
    }

    /** All of somebody. */
    Set<Sha256> bySubject(String issuer, String subject) {
        return found("subject", issuer, subject);
    }

    private Set<Sha256> found(String column, String issuer, String value) {
        return database.sql(
                        "select key_hash from access.provider_session where issuer = ? and "
                                + column
                                + " = ?")
                .params(issuer, value)
                .query((row, n) -> new Sha256(row.getString(1)))
                .set();
    }

    @Override
    public Optional<Sealed> any() {
        return database.sql("select key_hash, id_token from access.provider_session limit 1")
                .query((row, n) -> new Sealed(row.getBytes(2), place(row.getString(1))))
                .optional();
    }

    @Override
    public void holdOthersOff() {
        database.sql("lock table access.provider_session in exclusive mode").update();
    }

    @Override
    public int sealAnew() {
        var all =
                database.sql("select key_hash, id_token from access.provider_session")
                        .query((row, n) -> new Kept(row.getString(1), row.getBytes(2)))
                        .list();
        all.forEach(
                each ->
                        database.sql(
                                        "update access.provider_session set id_token = ? where key_hash = ?")
                                .params(
                                        cipher.seal(
                                                cipher.open(each.token(), place(each.key())),
                                                place(each.key())),
                                        each.key())
                                .update());
        return all.size();
    }

    private record Kept(String key, byte[] token) {}

    private static String place(String key) {
        return "provider session " + key;
    }
}
