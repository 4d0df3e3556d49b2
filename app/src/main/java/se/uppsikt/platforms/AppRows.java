package se.uppsikt.platforms;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.SealedRows;
import se.uppsikt.base.secrets.SecretCipher;

/** SQL of the table {@code platforms.app}. */
@Repository
public class AppRows implements SealedRows {
    private final JdbcClient jdbc;
    private final SecretCipher seal;

    AppRows(JdbcClient jdbc, SecretCipher seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    public Optional<AppKeys> keys(Platform platform) {
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

    /** Sealed with the key that is in force when it is this one's turn. */
    @Transactional
    public void put(Platform platform, AppKeys keys) {
        jdbc.sql("lock table platforms.app in row exclusive mode").update();
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

    @Override
    public Optional<Sealed> any() {
        return jdbc.sql("select platform, secret from platforms.app limit 1")
                .query(
                        (row, n) ->
                                new Sealed(
                                        row.getBytes("secret"),
                                        place(
                                                Platform.valueOf(row.getString("platform")),
                                                "secret")))
                .optional();
    }

    /** Until the transaction ends nobody else seals anything here; reading goes on. */
    @Override
    public void holdOthersOff() {
        jdbc.sql("lock table platforms.app in share row exclusive mode").update();
    }

    /** Seals everything with the key now in force; how many secrets that was. */
    @Override
    public int sealAnew() {
        List<Platform> apps =
                jdbc.sql("select platform from platforms.app")
                        .query((row, n) -> Platform.valueOf(row.getString("platform")))
                        .list();
        apps.forEach(platform -> put(platform, keys(platform).orElseThrow()));
        return 2 * apps.size();
    }

    private static String place(Platform platform, String what) {
        return "app/" + platform.name() + "/" + what;
    }
}
