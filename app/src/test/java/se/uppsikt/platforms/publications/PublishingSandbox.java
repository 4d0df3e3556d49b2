package se.uppsikt.platforms.publications;

import java.util.List;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;

/**
 * One platform in the sandbox as {@link PublishingContract} needs it: what everybody sees that the
 * account has published, and what goes wrong on the way. Keys are those that contributions are kept
 * under.
 */
public interface PublishingSandbox {
    /** How a call can end. */
    enum Trouble {
        SERVER_ERROR,
        SILENCE,
        HALF_ANSWER,
        HTML_PAGE
    }

    /** What everybody sees now of the account's with these words in it, and no drafts. */
    List<String> shown(String words);

    /**
     * What the pictures of it are said to show, in order; empty texts where the platform has none.
     */
    List<String> alts(String key);

    /** The captions of a film, as they were sent; empty when it has none. */
    String captions(String key);

    /** The stories of the account that are seen now. */
    List<String> stories();

    void fail(Trouble trouble, Outcome outcome, Calls calls);

    /** The next calls by which something appears. */
    Calls appearing(int count);

    /** The next calls that send over a picture. */
    Calls sending(int count);

    void killKey();

    /** Everything is as it should, with the key that opens it. */
    Secret mend();
}
