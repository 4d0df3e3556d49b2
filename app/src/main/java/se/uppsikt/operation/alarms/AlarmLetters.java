package se.uppsikt.operation.alarms;

import java.lang.management.ManagementFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.base.checks.Check;
import se.uppsikt.base.checks.Check.Found;
import se.uppsikt.base.checks.Checks.Checked;
import se.uppsikt.base.console.Console;
import se.uppsikt.base.mail.Mail;
import se.uppsikt.base.shared.StartProblem;
import se.uppsikt.base.shared.SwedishTime;

/** What is written, and to whom ({@code uppsikt.operation.mail}). */
@Component
class AlarmLetters {
    private final String address;
    private final String pages;

    AlarmLetters(
            @Value("${uppsikt.operation.mail:}") String address,
            @Value("${uppsikt.address:http://127.0.0.1:${server.port:8080}}") String pages) {
        this.address = address.strip();
        this.pages = pages.strip().replaceAll("/+$", "");
        if (!this.address.isEmpty() && !Mail.isAddress(this.address)) {
            throw new StartProblem(
                    "Det som är angivet som adress för larm till it-driften är ingen e-postadress:"
                            + " --uppsikt.operation.mail=drift@kommunen.se",
                    null);
        }
    }

    boolean wanted() {
        return !address.isEmpty();
    }

    /** The check's word; with the machine's name where each machine has its own answer. */
    static String name(Check check) {
        return check.ofThisMachine() ? check.id() + "@" + machine() : check.id();
    }

    Mail wrong(Checked each, Standing alarm) {
        String mend =
                each.found() instanceof Found.Wrong wrong
                        ? wrong.mend()
                        : "Kontrollen får inget svar. Se efter att det den gäller är igång och att nätet släpper fram dit.";
        return letter(
                "Uppsikt: fel – " + each.check().name(),
                """
                %s

                Gör så: %s

                Så här har det varit sedan %s%s. Mer står på sidan Drift:
                %s/drift#%s

                Ett mejl kommer när det är rätt igen, och ett till om ett dygn om det inte är det.
                """
                        .formatted(
                                each.found().words(),
                                mend,
                                SwedishTime.exact(alarm.beganAt()),
                                where(each.check()),
                                pages,
                                each.check().id()));
    }

    Mail right(Checked each, Standing alarm) {
        return letter(
                "Uppsikt: rätt igen – " + each.check().name(),
                """
                %s

                Felet som började %s är borta%s.
                """
                        .formatted(
                                each.found().words(),
                                SwedishTime.exact(alarm.beganAt()),
                                where(each.check())));
    }

    private Mail letter(String subject, String text) {
        return Mail.urgent(address, subject, Console.named(text));
    }

    private static String where(Check check) {
        return check.ofThisMachine() ? ", på datorn " + machine() : "";
    }

    /** As the system calls it, without asking the network. */
    private static String machine() {
        String name = ManagementFactory.getRuntimeMXBean().getName();
        return name.substring(name.indexOf('@') + 1);
    }
}
