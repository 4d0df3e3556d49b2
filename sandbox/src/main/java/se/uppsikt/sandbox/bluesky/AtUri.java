package se.uppsikt.sandbox.bluesky;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a record is: whose, of what sort, and under which key. */
record AtUri(String did, String collection, String rkey) {
    private static final Pattern FORM =
            Pattern.compile(
                    "at://(did:[a-z]+:[A-Za-z0-9._:%-]+)/([A-Za-z0-9.-]+)/([A-Za-z0-9._~:-]{1,512})");

    static Optional<AtUri> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new AtUri(parts.group(1), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    boolean post() {
        return collection.equals(Lexicon.POST);
    }

    @Override
    public String toString() {
        return "at://" + did + "/" + collection + "/" + rkey;
    }
}
