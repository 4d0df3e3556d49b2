package se.uppsikt.access.emergency;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Arrivals;
import se.uppsikt.access.Employee;
import se.uppsikt.base.mail.Mail;
import se.uppsikt.base.mail.Mails;
import se.uppsikt.base.shared.Enforces;

/** Gives out codes on the server and lets in whoever brings one. */
@Enforces(
        value = "B2",
        how = "En engångskod från servern öppnar en gång, i en timme, och larmas och loggas.")
@Service
class EmergencyAccess {
    /** How long a code can be used, and how long it opens. */
    static final Duration LIFE = Duration.ofHours(1);

    private final OneTimeCodeRows rows;
    private final Arrivals arrivals;
    private final Mails mails;
    private final ApplicationEventPublisher events;
    private final InstantSource time;
    private final String letters;

    EmergencyAccess(OneTimeCodeRows rows, Arrivals arrivals, Telling telling, InstantSource time) {
        this.rows = rows;
        this.arrivals = arrivals;
        this.mails = telling.mails();
        this.events = telling.events();
        this.letters = telling.address();
        this.time = time;
    }

    OneTimeCode give() {
        OneTimeCode code = OneTimeCode.fresh();
        rows.add(code, LIFE);
        return code;
    }

    /**
     * Lets in whoever brings a code.
     *
     * @param name who they say they are
     * @return the temporary administrator; empty when the code does not open
     */
    @Transactional
    Optional<Employee> enter(OneTimeCode code, String name, String reason) {
        return rows.use(code, name, reason).map(used -> entered(used, reason));
    }

    private Employee entered(UUID code, String reason) {
        Employee administrator = arrivals.temporaryAdministrator();
        events.publishEvent(new EmergencyEntered(administrator, time.instant(), code, reason));
        if (Mail.isAddress(letters)) {
            mails.mail(
                    "emergency " + code,
                    Mail.urgent(
                            letters,
                            "Någon loggade in i Uppsikt med en engångskod",
                            """
                            Någon har loggat in som administratör i Uppsikt med en engångskod från serverns konsol.
                            Inloggningen gäller i en timme.

                            Var det inte väntat: avsluta den under Behörighet, Var du är inloggad, och se i loggboken
                            vad som har gjorts.
                            """));
        }
        return administrator;
    }
}
