package se.uppsikt.archive.disposal;

import java.time.Instant;
import java.util.Map;
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
}
