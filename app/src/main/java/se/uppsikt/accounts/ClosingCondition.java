package se.uppsikt.accounts;

import java.util.List;
import se.uppsikt.base.shared.Objection;

/**
 * Something that must be done before an account is closed for ever (K9). Each module that knows of
 * such a thing has one as a bean; this module asks them and imports none of them.
 */
public interface ClosingCondition {
    /** Everything that stands in the way, each with its mend; nothing when nothing does. */
    List<Objection> againstClosing(Account account);
}
