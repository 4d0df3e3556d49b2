package se.uppsikt.records.dataprotection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.OnRecord;

/** Something done with a request about personal data; neither who nor what stands on the log. */
record DataRequestDeed(
        String event,
        String sentence,
        Actor actor,
        Instant at,
        DataRequestId request,
        Map<String, String> more)
        implements OnRecord {
    static final String RECEIVED = "data-request-received";
    static final String EXTENDED = "data-request-extended";
    static final String FOUND = "data-request-documents-added";
    static final String TAKEN_OUT = "data-request-document-taken-out";
    static final String SENT = "data-request-answer-sent";
    static final String EXTRACT = "data-request-extract-begun";

    DataRequestDeed {
        more = Map.copyOf(more);
    }

    @Override
    public Map<String, String> particulars() {
        Map<String, String> all = new TreeMap<>(more);
        all.put("begäran", request.value().toString());
        return all;
    }

    @Override
    public List<Vouched> vouches() {
        return List.of(new Vouched("dataskydd", request.value()));
    }
}
