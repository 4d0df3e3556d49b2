package se.uppsikt.platforms.meta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.platforms.MissingPrerequisite;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.records.Observation;

/** What has been found so far in one original. */
public final class ParseFindings {
    private static final int MOST_NOTES = 20;

    private final List<Observation> observations = new ArrayList<>();
    private final Set<ParsedDelivery.Asked> toAskFor = new LinkedHashSet<>();
    private final Set<AccountId> toPoll = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<MissingPrerequisite, String> unread = new HashMap<>();
    private final List<ParsedDelivery.Restriction> restrictions = new ArrayList<>();
    private final List<ParsedDelivery.Echo> echoes = new ArrayList<>();
    private final List<Observation.AlsoNamed> names = new ArrayList<>();
    private final List<ParsedDelivery.Measured> measured = new ArrayList<>();
    private final String thing;
    private int told;

    /**
     * @param thing what an account that nobody has connected is called, such as {@code en
     *     Facebooksida som inte är ansluten}
     */
    public ParseFindings(String thing) {
        this.thing = thing;
    }

    public void found(Observation observation) {
        observations.add(observation);
    }

    /** The place in the delivery of what is read next, counted over all its entries. */
    public int next() {
        return told++;
    }

    public void askFor(ParsedDelivery.Asked asked) {
        toAskFor.add(asked);
    }

    public void restricted(ParsedDelivery.Restriction restriction) {
        restrictions.add(restriction);
    }

    public void echo(ParsedDelivery.Echo sent) {
        echoes.add(sent);
    }

    public void alsoNamed(Observation.AlsoNamed post) {
        names.add(post);
    }

    public void measured(ParsedDelivery.Measured post) {
        measured.add(post);
    }

    public void poll(AccountId account) {
        toPoll.add(account);
    }

    /**
     * Notes something that is not understood: a field, an item or a verb, never content. The rest
     * is kept, and this waits for a program that understands it.
     */
    public void note(String code) {
        if (notes.size() < MOST_NOTES) {
            String noted = code.replaceAll("[^A-Za-z0-9_.:/ -]", "?");
            notes.add(noted);
            unread.putIfAbsent(
                    new MissingPrerequisite.Program(),
                    "Leveransen säger något som Uppsikt inte känner till (" + noted + ").");
        }
    }

    /** Part of it is of a page that is not connected. */
    public void unconnected(String page) {
        unread.put(new MissingPrerequisite.Page(page), "Leveransen gäller " + thing + ".");
    }

    /** Part of it tells of no page at all. */
    public void pageless() {
        unread.putIfAbsent(
                new MissingPrerequisite.Program(), "Leveransen säger inte vilken sida den gäller.");
    }

    public ParsedDelivery reading() {
        return new ParsedDelivery(
                observations,
                toAskFor,
                toPoll,
                notes,
                unread,
                restrictions,
                echoes,
                names,
                measured);
    }
}
