package se.uppsikt.base.mail;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.Opened;

/** The ways out of the house. */
@Component
class Doors {
    private static final Logger LOG = LoggerFactory.getLogger(Doors.class);
    private final SmtpDoor mail;
    private final HookDoor hook;
    private final ObjectProvider<Enclosures> enclosures;

    Doors(SmtpDoor mail, HookDoor hook, ObjectProvider<Enclosures> enclosures) {
        this.mail = mail;
        this.hook = hook;
        this.enclosures = enclosures;
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
            case MAIL -> mail.send(one, enclosed(one));
            case HOOK -> hook.send(one);
        }
    }

    private List<Enclosures.Enclosed> enclosed(Outgoing one) {
        return enclosures.stream()
                .map(room -> room.of(one.about()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(List.of());
    }
}
