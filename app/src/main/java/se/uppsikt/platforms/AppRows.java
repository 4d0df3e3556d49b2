package se.uppsikt.platforms;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppsikt.accounts.Platform;

/** SQL of the table {@code platforms.app}. */
@Repository
class AppRows {
    private final JdbcClient jdbc;
    private final Seal seal;

    AppRows(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    Optional<AppKeys> keys(Platform platform) {
        return jdbc.sql(
                        """
                        select app_id, secret, verify_token from platforms.app where platform = :platform
                        """)
                .param("platform", platform.name())
                .query(
                        (row, n) ->
                                new AppKeys(
                                        row.getString("app_id"),
                                        seal.open(
                                                row.getBytes("secret"), place(platform, "secret")),
                                        seal.open(
                                                row.getBytes("verify_token"),
                                                place(platform, "verify"))))
                .optional();
    }

    void put(Platform platform, AppKeys keys) {
        jdbc.sql(
                        """
                        insert into platforms.app (platform, app_id, secret, verify_token)
                        values (:platform, :appId, :secret, :verify)
                        on conflict (platform) do update
                        set app_id = excluded.app_id, secret = excluded.secret,
                            verify_token = excluded.verify_token
                        """)
                .param("platform", platform.name())
                .param("appId", keys.appId())
                .param("secret", seal.seal(keys.secret(), place(platform, "secret")))
                .param("verify", seal.seal(keys.verifyToken(), place(platform, "verify")))
                .update();
    }

    private static String place(Platform platform, String what) {
        return "app/" + platform.name() + "/" + what;
    }
}
