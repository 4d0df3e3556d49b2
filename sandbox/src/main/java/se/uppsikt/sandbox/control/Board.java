package se.uppsikt.sandbox.control;

import java.util.List;
import se.uppsikt.sandbox.base.ControlForm;

/** What the template is given. Public because compiled templates live in another package. */
public final class Board {
    private Board() {}

    /**
     * What can be set somewhere.
     *
     * @param told what is set to go wrong now
     */
    public record Section(String anchor, String title, List<String> told, List<ControlForm> forms) {
        public boolean well() {
            return told.isEmpty();
        }
    }

    /**
     * @param now what time it is in the sandbox
     * @param ahead how far ahead of the real time; empty when it is not
     */
    public record Clock(String now, String ahead) {
        public boolean moved() {
            return !ahead.isEmpty();
        }
    }
}
