package se.uppsikt.whole;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.platforms.publications.Publications;

/** Something of the municipality's own that stands on a platform, without one having been asked. */
final class OwnPost {
    private static final Machine ACTOR = new Machine("prov");

    private OwnPost() {}

    /**
     * A story without a picture is taken by nobody, so a person has published it.
     *
     * @return the id of the publication
     */
    static String published(Publications publications, Accounts accounts) {
        AccountId account = accounts.byHandle("facebook-orebrostadsbibliotek").orElseThrow().id();
        Publication ordered =
                publications.publish(
                        ACTOR,
                        account,
                        new Post(Post.Form.STORY, null, "", List.of()),
                        null,
                        UUID.randomUUID().toString());
        publications.doneByHand(ACTOR, ordered.id(), null, "Syns i appen.");
        return ordered.id().value().toString();
    }

    /**
     * It is needed in sign language too.
     *
     * @return the address of the pair
     */
    static String waiting(JdbcClient database, String publication) {
        UUID pair = UUID.randomUUID();
        database.sql(
                        """
                        insert into publishing.twin (id, publication, account, accounts, language, made_by, made_at,
                            due_at)
                        select ?, id, account, array[account], 'teckenspråk', 'prov', now(), now() - interval '1 day'
                        from platforms.publication where id = ?
                        """)
                .params(pair, UUID.fromString(publication))
                .update();
        return "/publicering/tvillingar/" + pair;
    }
}
