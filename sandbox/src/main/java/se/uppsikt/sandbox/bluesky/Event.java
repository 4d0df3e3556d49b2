package se.uppsikt.sandbox.bluesky;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * Everything that can happen here; one line each in the {@link se.uppsikt.sandbox.base.Journal}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "event")
sealed interface Event {
    /** The first start. */
    record Begun(Instant at) implements Event {}

    record Joined(Actor actor, String password) implements Event {}

    /** Somebody has made a password for a program. */
    record Trusted(String did, String password) implements Event {}

    /** A record is made, or another stands in its place. */
    record Wrote(Instant at, AtUri uri, String cid, JsonNode value) implements Event {}

    record Deleted(AtUri uri) implements Event {}

    record Uploaded(String cid, Blob blob) implements Event {}
}
