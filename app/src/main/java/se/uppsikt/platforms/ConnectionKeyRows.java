package se.uppsikt.platforms;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.secrets.SealedRows;

/** The accounts' keys, as what is sealed. */
@Repository
class ConnectionKeyRows implements SealedRows {
    private final JdbcClient jdbc;
    private final ConnectionRows connections;

    ConnectionKeyRows(JdbcClient jdbc, ConnectionRows connections) {
        this.jdbc = jdbc;
        this.connections = connections;
    }

    @Override
    public Optional<Sealed> any() {
        return jdbc.sql("select account, token from platforms.connection limit 1")
                .query(
                        (row, n) ->
                                new Sealed(
                                        row.getBytes("token"),
                                        ConnectionRows.place(
                                                new AccountId(
                                                        row.getObject("account", UUID.class)))))
                .optional();
    }

    /** Until the transaction ends nobody else seals anything here; reading goes on. */
    @Override
    public void holdOthersOff() {
        jdbc.sql("lock table platforms.connection in share row exclusive mode").update();
    }

    /** Seals everything with the key now in force; how many secrets that was. */
    @Override
    public int sealAnew() {
        List<AccountId> connected =
                jdbc.sql("select account from platforms.connection")
                        .query((row, n) -> new AccountId(row.getObject("account", UUID.class)))
                        .list();
        connected.forEach(
                account -> connections.renewed(account, connections.token(account).orElseThrow()));
        return connected.size();
    }
}
