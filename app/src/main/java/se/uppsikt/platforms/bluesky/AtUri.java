package se.uppsikt.platforms.bluesky;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.records.PlatformKey;

/** Where a record is: whose, of what sort, and under which key. */
record AtUri(String did, String collection, String rkey) {
    static final String POST = "app.bsky.feed.post";
    static final String GATE = "app.bsky.feed.threadgate";
    static final String LIKE = "app.bsky.feed.like";
    static final String BLOCK = "app.bsky.graph.block";

    private static final Pattern FORM =
            Pattern.compile(
                    "at://(did:[a-z]+:[A-Za-z0-9._:%-]{1,200})/([A-Za-z0-9.-]{1,80})/([A-Za-z0-9._~:-]{1,100})");

    /** Null for everything that is not the whole name of one record. */
    static @Nullable AtUri parse(@Nullable String text) {
        Matcher parts = FORM.matcher(text == null ? "" : text);
        return parts.matches() ? new AtUri(parts.group(1), parts.group(2), parts.group(3)) : null;
    }

    /** Null for what is no post. */
    static @Nullable AtUri post(@Nullable String text) {
        AtUri uri = parse(text);
        return uri != null && uri.collection().equals(POST) ? uri : null;
    }

    PlatformKey key() {
        return new PlatformKey(toString());
    }

    /** Where people see it. */
    URI web() {
        return URI.create("https://bsky.app/profile/" + did + "/post/" + rkey);
    }

    /** The record with the rules of the thread that this post begins. */
    AtUri gate() {
        return new AtUri(did, GATE, rkey);
    }

    @Override
    public String toString() {
        return "at://" + did + "/" + collection + "/" + rkey;
    }
}
