package se.uppsikt.platforms.snapchat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.databind.JsonNode;

/** An answer in its envelope: as it came, and read. A part of it may have failed. */
@SuppressWarnings("ArrayRecordComponent") // bytes are evidence and are never compared by value
record Reply(byte[] raw, JsonNode body) {
    private static final String SUCCESS = "SUCCESS";

    /**
     * What was asked for, one by one.
     *
     * @param failed how many the platform left out
     */
    record Parts(List<JsonNode> whole, int failed) {
        Parts {
            whole = List.copyOf(whole);
        }
    }

    /** A whole answer of "no"; one where parts have failed is none. */
    boolean refused() {
        String status = GraphJson.text(body, "request_status");
        return status == null
                || status.equalsIgnoreCase("ERROR")
                || status.equalsIgnoreCase("FAILED")
                || status.equalsIgnoreCase("FAILURE");
    }

    @Nullable String nextLink() {
        return GraphJson.wording(body.path("paging"), "next_link");
    }

    /**
     * @param plural the name of the list
     * @param singular the name of what each place in it holds
     */
    Parts parts(String plural, String singular) {
        JsonNode list = body.path(plural);
        if (!list.isArray()) {
            throw PlatformHttp.unavailable(Platform.SNAPCHAT, "an answer without its list");
        }
        List<JsonNode> whole = new ArrayList<>();
        int failed = 0;
        for (JsonNode each : list) {
            if (succeeded(each) && each.path(singular).isObject()) {
                whole.add(each.path(singular));
            } else {
                failed++;
            }
        }
        return new Parts(whole, failed);
    }

    /** A place that says nothing of how it went went well. */
    private static boolean succeeded(JsonNode each) {
        String status = GraphJson.text(each, "sub_request_status");
        return status == null || status.equalsIgnoreCase(SUCCESS);
    }
}
