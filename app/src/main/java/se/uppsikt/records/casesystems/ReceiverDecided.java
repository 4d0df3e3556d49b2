package se.uppsikt.records.casesystems;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.access.Committee;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.OnRecord;

/** Where a committee's entries are handed over has been decided (H4); never the key. */
record ReceiverDecided(Actor actor, Instant at, Committee committee, CaseReceiver receiver)
        implements OnRecord {
    @Override
    public String event() {
        return "case-receiver-decided";
    }

    @Override
    public String sentence() {
        return "Mottagare av det som diarieförs i "
                + committee.code()
                + ": "
                + receiver.way().swedish();
    }

    @Override
    public Map<String, String> particulars() {
        return Map.of(
                "namnd", committee.code(),
                "satt", receiver.way().name(),
                "epost", receiver.mail(),
                "adress", receiver.address(),
                "larm", receiver.alarm());
    }
}
