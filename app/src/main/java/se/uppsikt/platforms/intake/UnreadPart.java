package se.uppsikt.platforms.intake;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.platforms.ConnectionPart;

/** What could not be read, under the list of the connections, and the button that tries again. */
@Controller
class UnreadPart implements ConnectionPart {
    private static final int SHOWN = 50;

    private final Accounts accounts;
    private final UnreadRows unread;
    private final Reinterpretation waking;
    private final Deliveries intake;

    UnreadPart(Accounts accounts, UnreadRows unread, Reinterpretation waking, Deliveries intake) {
        this.accounts = accounts;
        this.unread = unread;
        this.waking = waking;
        this.intake = intake;
    }

    @Override
    public Map<String, Object> onList() {
        return Map.of("unread", unread.all(SHOWN), "refused", intake.refused());
    }

    /**
     * Lets every original that could not be read be read again; those that still cannot come back.
     */
    @PostMapping("/plattformar/original/igen")
    String tryAgain(Employee me) {
        if (accounts.reach(me, Permission.CONNECT).isEmpty()) {
            throw new NotPermitted(
                    Permission.CONNECT,
                    "Be " + accounts.units().communications() + " att göra det.");
        }
        waking.everything();
        return "redirect:/plattformar";
    }
}
