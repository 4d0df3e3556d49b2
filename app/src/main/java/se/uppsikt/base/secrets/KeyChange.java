package se.uppsikt.base.secrets;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.OnRecord;
import se.uppsikt.platforms.AppRows;
import se.uppsikt.platforms.ConnectionRows;

/**
 * Changes the key that seals secrets (B3), also while Uppsikt is running: the new key is put first,
 * everything is sealed anew in one transaction that holds others off, and then the old key is
 * dropped. Stopped anywhere, all still opens and it can be done again.
 */
@Component
class KeyChange {
    private final SealKeys keys;
    private final AppRows apps;
    private final ConnectionRows connections;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    KeyChange(
            SealKeys keys,
            AppRows apps,
            ConnectionRows connections,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.keys = keys;
        this.apps = apps;
        this.connections = connections;
        this.events = events;
        this.time = time;
    }

    /** Every secret was sealed with a new key. */
    record KeyChanged(Actor actor, int secrets, Instant at) implements OnRecord {
        @Override
        public String event() {
            return "sealing-key-changed";
        }

        @Override
        public String sentence() {
            return "Nyckeln till hemligheterna byttes";
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of("secrets", Integer.toString(secrets));
        }
    }

    /**
     * Puts the new key first and seals everything with it; the old one still opens. Given keys are
     * changed by the operator, who puts the new one first.
     *
     * @return how many secrets there were
     */
    @Transactional
    public int seal(Actor by) {
        apps.holdOthersOff();
        connections.holdOthersOff();
        if (!keys.given()) {
            keys.begin();
        }
        int secrets = apps.sealAnew() + connections.sealAnew();
        events.publishEvent(new KeyChanged(by, secrets, time.instant()));
        return secrets;
    }
}
