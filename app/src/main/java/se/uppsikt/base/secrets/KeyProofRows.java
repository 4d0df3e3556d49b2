package se.uppsikt.base.secrets;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of the table {@code secrets.key_proof}: something sealed that is no secret. */
@Repository
class KeyProofRows implements SealedRows {
    private static final String PLACE = "key proof";
    private static final Secret WORD = new Secret("Uppsikt");
    private final JdbcClient database;
    private final SecretCipher cipher;

    KeyProofRows(JdbcClient database, SecretCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public Optional<Sealed> any() {
        return database.sql("select sealed from secrets.key_proof")
                .query((row, n) -> new Sealed(row.getBytes(1), PLACE))
                .optional();
    }

    void put() {
        database.sql("insert into secrets.key_proof (sealed) values (?)")
                .param(cipher.seal(WORD, PLACE))
                .update();
    }

    @Override
    public void holdOthersOff() {
        database.sql("lock table secrets.key_proof in share row exclusive mode").update();
    }

    /** No secret is counted: it is none. */
    @Override
    public int sealAnew() {
        database.sql("update secrets.key_proof set sealed = ?")
                .param(cipher.seal(WORD, PLACE))
                .update();
        return 0;
    }
}
