package se.uppsikt.access.sessions;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.access.Employee;
import se.uppsikt.access.PersonId;
import se.uppsikt.base.ledger.OnRecord;

/** An administrator has signed somebody else out. The person is named by id alone. */
record SessionsEnded(Employee actor, Instant at, PersonId person, int sessions)
        implements OnRecord {
    @Override
    public String event() {
        return "sessions-ended";
    }

    @Override
    public String sentence() {
        return "En anställd loggades ut";
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of(
                "employee", person.value().toString(), "sessions", Integer.toString(sessions));
    }
}
