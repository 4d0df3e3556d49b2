package se.uppsikt.base.timestamps;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.base.ledger.OnRecord;
import se.uppsikt.base.shared.Sha256;

/** A day got its time stamp, and it was right in every part. */
record DayStamped(Instant at, TimeStamp stamp, Sha256 root) implements OnRecord {
    @Override
    public String event() {
        return "day-stamped";
    }

    @Override
    public Actor actor() {
        return new Machine("loggen");
    }

    @Override
    public String sentence() {
        return "Dagsroten för " + stamp.day() + " fick sin tidsstämpel";
    }

    @Override
    public Map<String, String> particulars() {
        return new TreeMap<>(
                Map.of(
                        "dag", stamp.day().toString(),
                        "rot", root.hex(),
                        "tid", stamp.stampedAt().toString(),
                        "stämpel", stamp.fingerprint().hex()));
    }
}
