package se.uppsikt.sandbox.snapchat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/** Everything that can happen here; one line each in the file. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "event")
sealed interface Event {

    /**
     * Something is made or changed in the ads manager.
     *
     * @param object as it stands from now on
     */
    record Put(Instant at, Sort sort, String id, ObjectNode object) implements Event {}

    /** Snapchat has counted a day anew. */
    record Counted(Instant at, String ad, LocalDate day, long spendMicro) implements Event {}

    /** Somebody has let an app in, or the app has renewed its key. */
    record LetIn(Instant at, String token, String refresh, Instant until) implements Event {}
}
