package se.uppsikt.access;

import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** A refusal for want of rights; it says whom to ask. Pages answer 403. */
public class NotPermitted extends Refused {
    private static final long serialVersionUID = 1L;

    /**
     * @param askWhom such as {@code Be en registrator att göra det.}
     */
    public NotPermitted(Permission permission, String askWhom) {
        super(
                Objection.of(
                        "B1",
                        "Du har inte behörighet att " + permission.swedish() + " här. " + askWhom));
    }

    /**
     * @param who those who may
     */
    public NotPermitted(Permission permission, Role who) {
        this(permission, "Be " + who.somebody() + " att göra det.");
    }

    /**
     * @param sentence what the person may not do, and whom to ask
     */
    public NotPermitted(String sentence) {
        super(Objection.of("B1", sentence));
    }

    @Override
    public int status() {
        return 403;
    }
}
