package se.uppsikt.platforms.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.Platform;

/** Puts an account on Bluesky in the register of a town that has none, and connects it by hand. */
public record Registering(Accounts accounts, JdbcClient database, int pages) {
    public Account connected(String did, String handle, String password) {
        String name = "bluesky-" + handle.replaceFirst("\\..*", "");
        database.sql(
                        """
                        insert into accounts.account
                            (id, kind, platform, platform_id, handle, name, address, owner,
                             committee, status, relay)
                        select gen_random_uuid(), kind, 'BLUESKY', :did, :name, name,
                            :address, owner, committee, status, false
                        from accounts.account where handle = 'instagram-orebrokommun'
                        """)
                .param("did", did)
                .param("name", name)
                .param("address", "https://bsky.app/profile/" + handle)
                .update();
        Visitor anna = anna(pages);
        assertThat(anna.see("/plattformar/" + name).body())
                .contains("Applösenord", "aldrig kontots eget lösenord", "id=\"nyckelfalt\"");
        assertThat(key(anna, name, password)).isEqualTo(302);
        return accounts.byPlatformId(Platform.BLUESKY, did).orElseThrow();
    }

    static Visitor anna(int pages) {
        Visitor anna = new Visitor(pages);
        anna.signIn("anna.berg", "uppsikt");
        return anna;
    }

    static int key(Visitor by, String account, String password) {
        return by.post("/plattformar/" + account + "/nyckel", "nyckel=" + password).statusCode();
    }
}
