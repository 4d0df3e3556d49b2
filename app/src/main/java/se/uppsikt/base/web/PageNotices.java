package se.uppsikt.base.web;

import java.util.Optional;

/**
 * Whoever has something to say at the top of every page, such as that a crisis goes on. Asked for
 * each page, so it answers from memory; it never fails.
 */
@FunctionalInterface
public interface PageNotices {
    /** What is said now; empty when all is as usual. */
    Optional<Notice> notice();

    /**
     * What stands there.
     *
     * @param inside to those who work here
     * @param address where they read more
     * @param outside to everybody
     * @param website where the municipality tells what is so
     * @param phone where it answers
     */
    record Notice(String inside, String address, String outside, Outward where) {}

    /** The municipality's own ways: its website, with the name people know it by, and its phone. */
    record Outward(String website, String shown, String phone) {}
}
