package se.uppsikt.platforms;

import se.uppsikt.base.secrets.Secret;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;

/**
 * One platform in the sandbox as {@link PlatformContract} needs it: what people write, what the
 * account does in the platform's own app, what stands there, and what goes wrong on the way. Keys
 * are those that contributions are kept under.
 */
public interface PlatformSandbox {
    /** How a call can end. */
    enum Trouble {
        SERVER_ERROR,
        SILENCE,
        HALF_ANSWER,
        HTML_PAGE,

        /** Whoever connected the account has taken back a right. */
        RIGHT_GONE
    }

    /** A kind of call that can go wrong. */
    enum Call {
        READ,
        ANSWER,
        HIDE,
        REMOVE
    }

    /** A post of the account under which one may comment. */
    String post();

    String comment(String post, Citizen citizen, String text);

    String reply(String comment, Citizen citizen, String text);

    /** Whether what is written can be changed there. */
    default boolean edits() {
        return true;
    }

    void edit(String comment, String text);

    /** By whoever wrote it. */
    void delete(String comment);

    /** In the platform's own app. */
    String answerAsAccount(String comment, String text);

    /** In the platform's own app; unsupported where nothing can be hidden. */
    void hideAsAccount(String comment, boolean hidden);

    /** Whether everybody sees it. */
    boolean shown(String comment);

    /** How many answers of the account with these words stand under a comment. */
    long answers(String comment, String text);

    /** Calls go wrong. */
    void fail(Trouble trouble, Outcome outcome, Calls calls);

    /**
     * The next calls of a kind.
     *
     * @param spared how many of them get through first
     */
    Calls calls(Call kind, int count, int spared);

    /** The account's key opens nothing any more. */
    void killKey();

    /** No call more is allowed for now. */
    void spend();

    /** Everything is as it should, with the key that opens it. */
    Secret mend();
}
