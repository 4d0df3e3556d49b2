package se.uppsikt.sandbox.base;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** One imitated platform: what programs call, and the pages where a person plays citizen. */
public interface Part extends AutoCloseable {
    /** The platform's own name, as the heading over its accounts. */
    String name();

    /** The first words of the paths that programs call. */
    Set<String> calls();

    /** The first words of the paths that are pages for people; no other site may post to them. */
    Set<String> pages();

    Response answer(Request request) throws Request.BadRequest;

    /** The accounts that a person can go to. */
    List<Door> doors();

    /** What can be set to go wrong there. */
    Controls controls();

    /** The clock has been moved: whatever is over by now, is over. */
    default void timeMoved() {}

    /** Whether nothing is on its way to the app. */
    boolean idle();

    @Override
    void close() throws IOException;

    /**
     * One account in the list of accounts.
     *
     * @param address the path of its page
     * @param says how much there is, such as {@code 3 filmer}
     */
    record Door(String address, String title, String initials, String says) {}

    /** What a part is built on. */
    record Ground(Path data, Live live, Pace pace, URI address) {}
}
