package se.uppsikt.archive.disposal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.OnRecord;

/** What is done about disposal and must be remembered; numbers and fingerprints, never contents. */
record DisposalDeed(Word word, Actor actor, Instant at, Map<String, String> particulars)
        implements OnRecord {
    /** Which deed it was. */
    enum Word {
        AUTHORITY_ENTERED("disposal-authority-entered", "Ett gallringsbeslut fördes in"),
        AUTHORITY_ENDED("disposal-authority-ended", "Ett gallringsbeslut upphörde"),
        CRISIS_NOTED("crisis-period-noted", "En krisperiod fördes in"),
        CRISIS_ENDED("crisis-period-ended", "En krisperiod avslutades"),
        BEGUN("disposal-begun", "En gallring började förberedas"),
        LISTED("disposal-listed", "Gallringens lista blev klar och frystes"),
        APPROVED("disposal-approved", "Gallringen godkändes"),
        STOPPED("disposal-stopped", "Gallringen stoppades"),
        RESUMED("disposal-resumed", "Gallringen fortsattes"),
        ENDED_EARLY("disposal-ended-early", "Gallringen avslutades i förtid"),
        WITHDRAWN("disposal-withdrawn", "Gallringen återtogs"),
        RECORD_WRITTEN("disposal-record-written", "Gallringsprotokollet skrevs");

        private final String event;
        private final String sentence;

        Word(String event, String sentence) {
            this.event = event;
            this.sentence = sentence;
        }
    }

    DisposalDeed {
        particulars = Map.copyOf(particulars);
    }

    @Override
    public String event() {
        return word.event;
    }

    @Override
    public String sentence() {
        return word.sentence;
    }

    /** What was written by this very deed, and by no other. */
    @Override
    public List<Vouched> vouches() {
        return switch (word) {
            case AUTHORITY_ENTERED, AUTHORITY_ENDED -> vouched("gallringsbeslut", "beslut");
            case CRISIS_NOTED, CRISIS_ENDED -> vouched("krisperiod", "krisperiod");
            case WITHDRAWN, RECORD_WRITTEN -> vouched("gallring", "gallring");
            case BEGUN, LISTED, APPROVED, STOPPED, RESUMED, ENDED_EARLY -> List.of();
        };
    }

    private List<Vouched> vouched(String kind, String particular) {
        return List.of(
                new Vouched(
                        kind,
                        UUID.fromString(Objects.requireNonNull(particulars.get(particular)))));
    }
}
