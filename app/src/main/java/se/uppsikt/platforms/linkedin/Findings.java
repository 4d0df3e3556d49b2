package se.uppsikt.platforms.linkedin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.uppsikt.platforms.MissingPrerequisite;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.records.Observation;

/** What has been found so far in one delivery. */
final class Findings {
    private static final int MOST_NOTES = 20;

    private final List<Observation> observations = new ArrayList<>();
    private final Set<ParsedDelivery.Asked> toAskFor = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<MissingPrerequisite, String> unread = new HashMap<>();
    private final List<Observation.AlsoNamed> names = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();

    /** Whether it is told for the first time here. */
    boolean fresh(Notification told) {
        return told.number() == null || numbers.add(told.number());
    }

    void found(Observation observation) {
        observations.add(observation);
    }

    void askFor(ParsedDelivery.Asked asked) {
        toAskFor.add(asked);
    }

    void alsoNamed(Observation.AlsoNamed post) {
        names.add(post);
    }

    /** Notes what is understood and nobody's words, such as that somebody likes a post. */
    void passed(String code) {
        if (notes.size() < MOST_NOTES) {
            notes.add(code);
        }
    }

    /**
     * Notes something that is not understood, never content. The rest is kept, and this waits for a
     * program that understands it.
     */
    void note(String code) {
        String noted = code.replaceAll("[^A-Za-z0-9_.:/ -]", "?");
        passed(noted);
        unread.putIfAbsent(
                new MissingPrerequisite.Program(),
                "Leveransen säger något som Uppsikt inte känner till (" + noted + ").");
    }

    /** Part of it is of a page that is not connected. */
    void unconnected(String page) {
        unread.put(
                new MissingPrerequisite.Page(page),
                "Leveransen gäller en LinkedInsida som inte är ansluten.");
    }

    /** Part of it tells of no page at all. */
    void pageless() {
        unread.putIfAbsent(
                new MissingPrerequisite.Program(), "Leveransen säger inte vilken sida den gäller.");
    }

    ParsedDelivery reading() {
        return new ParsedDelivery(
                observations, toAskFor, Set.of(), notes, unread, List.of(), List.of(), names);
    }
}
