package se.uppsikt.platforms.youtube;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.platforms.MissingPrerequisite;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.platforms.ParsedDelivery.Asked;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.StoredOriginal;

/**
 * Reads what the hub tells of films. Pure and total: any bytes give a reading. What it says of a
 * film is only that something has happened: the film itself is asked.
 */
final class FilmFeed {
    private static final Pattern DELETED = Pattern.compile("yt:video:([A-Za-z0-9_-]{11})");
    private static final Pattern CHANNEL = Pattern.compile(".*[/=](UC[A-Za-z0-9_-]{10,40})");
    private static final int MOST = 1_000;

    private final Map<String, AccountId> pages;
    private final Set<Asked> asked = new LinkedHashSet<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<MissingPrerequisite, String> unread = new HashMap<>();
    private @Nullable String channel;
    private @Nullable String film;
    private @Nullable String feedChannel;
    private boolean within;

    private FilmFeed(Map<String, AccountId> pages) {
        this.pages = pages;
    }

    static ParsedDelivery read(StoredOriginal original, Map<String, AccountId> pages) {
        FilmFeed feed = new FilmFeed(pages);
        try {
            XMLStreamReader xml =
                    factory()
                            .createXMLStreamReader(
                                    new ByteArrayInputStream(original.original().body()));
            feed.walk(xml);
        } catch (XMLStreamException | RuntimeException e) {
            // The JDK's reader throws more than it says on hostile bytes.
            return ParsedDelivery.impossible("Leveransen är inte giltig XML.");
        }
        return feed.reading();
    }

    /** No document type and nothing from outside: a stranger's XML reaches nothing. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver(
                (publicId, systemId, base, namespace) -> {
                    throw new XMLStreamException("nothing is fetched");
                });
        return factory;
    }

    private void walk(XMLStreamReader xml) throws XMLStreamException {
        boolean feed = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw new XMLStreamException("no document type");
                case XMLStreamConstants.START_ELEMENT -> {
                    feed |= xml.getLocalName().equals("feed");
                    begun(xml);
                }
                case XMLStreamConstants.END_ELEMENT -> ended(xml.getLocalName());
                default -> {
                    // words between the elements say nothing
                }
            }
        }
        if (!feed) {
            throw new XMLStreamException("no feed");
        }
    }

    private void begun(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "entry", "deleted-entry" -> {
                within = true;
                channel = null;
                film = deleted(xml.getAttributeValue(null, "ref"));
            }
            case "videoId" -> film = xml.getElementText().strip();
            case "channelId" -> channel = xml.getElementText().strip();
            case "uri" -> {
                String told = channelIn(xml.getElementText().strip());
                channel = channel == null ? told : channel;
            }
            case "link" -> {
                if (!within && "self".equals(xml.getAttributeValue(null, "rel"))) {
                    feedChannel = channelIn(xml.getAttributeValue(null, "href"));
                }
            }
            default -> {
                // titles and times are asked of the film itself
            }
        }
    }

    private static @Nullable String deleted(@Nullable String ref) {
        Matcher found = DELETED.matcher(ref == null ? "" : ref);
        return found.matches() ? found.group(1) : null;
    }

    private static @Nullable String channelIn(@Nullable String address) {
        Matcher found = CHANNEL.matcher(address == null ? "" : address);
        return found.matches() ? found.group(1) : null;
    }

    private void ended(String element) {
        if (!element.equals("entry") && !element.equals("deleted-entry")) {
            return;
        }
        within = false;
        String whose = channel == null ? feedChannel : channel;
        if (film == null || !Reading.isFilm(film) || whose == null) {
            notes.add("entry without film or channel");
            unread.putIfAbsent(
                    new MissingPrerequisite.Program(),
                    "Leveransen säger inte vilken film eller kanal den gäller.");
            return;
        }
        AccountId account = pages.get(whose);
        if (account == null) {
            unread.put(
                    new MissingPrerequisite.Page(whose),
                    "Leveransen gäller en kanal som inte är ansluten.");
        } else if (asked.size() < MOST) {
            PlatformKey key = new PlatformKey(film);
            asked.add(new Asked(account, key, key));
        }
    }

    private ParsedDelivery reading() {
        return new ParsedDelivery(
                List.of(), asked, Set.of(), notes, unread, List.of(), List.of(), List.of());
    }
}
