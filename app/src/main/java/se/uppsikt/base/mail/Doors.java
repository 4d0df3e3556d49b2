package se.uppsikt.base.mail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.Opened;

/** The ways out of the house. */
@Component
class Doors {
    private static final Logger LOG = LoggerFactory.getLogger(Doors.class);
    private final SmtpDoor mail;
    private final HookDoor hook;

    Doors(SmtpDoor mail, HookDoor hook) {
        this.mail = mail;
        this.hook = hook;
    }

    @EventListener(Opened.class)
    void told() {
        if (!mail.ready()) {
            LOG.info(
                    "Ingen e-postserver är inställd (--uppsikt.mail.server=). Larm och sammanfattningar väntar.");
        }
    }

    boolean ready(Outgoing.Way way) {
        return switch (way) {
            case MAIL -> mail.ready();
            case HOOK -> hook.ready();
        };
    }

    void send(Outgoing one) throws MailTrouble {
        switch (one.way()) {
            case MAIL -> mail.send(one);
            case HOOK -> hook.send(one);
        }
    }
}
