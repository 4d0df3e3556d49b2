package se.uppsikt.base.secrets;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.OnRecord;

/**
 * Changes the key that seals secrets (B3), also while Uppsikt is running: the new key is put first,
 * everything is sealed anew in one transaction that holds others off, and then the old key is
 * dropped. Stopped anywhere, all still opens and it can be done again.
 */
@Component
class KeyChange {
    private final SecretKeys keys;
    private final List<SealedRows> sealed;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    KeyChange(
            SecretKeys keys,
            List<SealedRows> sealed,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.keys = keys;
        this.sealed = List.copyOf(sealed);
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
        sealed.forEach(SealedRows::holdOthersOff);
        if (!keys.given()) {
            keys.begin();
        }
        int secrets = sealed.stream().mapToInt(SealedRows::sealAnew).sum();
        events.publishEvent(new KeyChanged(by, secrets, time.instant()));
        return secrets;
    }
}
