package se.uppsikt.access.emergency;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import se.uppsikt.access.Employee;
import se.uppsikt.base.ledger.OnRecord;

/** Somebody came in with a code of the server's console. Who they said they were stands with it. */
record EmergencyEntered(Employee actor, Instant at, UUID code, String reason) implements OnRecord {
    @Override
    public String event() {
        return "emergency-entered";
    }

    @Override
    public String sentence() {
        return "Någon loggade in med en engångskod från servern";
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of("code", code.toString(), "reason", reason);
    }
}
