package se.uppsikt.sandbox.base;

import java.util.List;

/**
 * What can be set to go wrong in a part of the sandbox, and the forms by which a person sets it.
 */
public interface Controls {
    /** What is set to go wrong now, in Swedish, one sentence each. */
    List<String> told();

    List<ControlForm> forms();

    /**
     * @param deed the word of the button
     */
    void set(String deed, Request request) throws Request.BadRequest;

    /** Mends everything. */
    void clear();
}
