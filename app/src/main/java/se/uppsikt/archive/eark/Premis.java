package se.uppsikt.archive.eark;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Preservation metadata in PREMIS 3: the thing itself, what was done to it, by whom, and the rights
 * that bind it. A file is an object of its own only where an event touched it; its checksum is in
 * METS anyway, and an archive with a million objects cannot be opened (requirement A3).
 */
public final class Premis {
    private static final String LOCAL = "lokal";

    private final Xml xml;

    Premis(Xml xml) {
        this.xml = xml;
    }

    /**
     * Something that was done.
     *
     * @param type a word from the PREMIS event vocabulary
     */
    public record Event(String id, String type, Instant at, String detail, String outcome) {}

    /**
     * A rule of law that limits who may see the content.
     *
     * @param citation the statute
     */
    record Right(String id, String citation, String note) {}

    /** Opens the document; file objects, if any, follow before {@link #rest}. */
    void begin() throws IOException {
        xml.declaration();
        xml.open(
                "premis",
                "xmlns",
                "http://www.loc.gov/premis/v3",
                "xmlns:xlink",
                "http://www.w3.org/1999/xlink",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "http://www.loc.gov/premis/v3"
                        + " http://www.loc.gov/standards/premis/v3/premis-v3-0.xsd",
                "version",
                "3.0");
    }

    void intellectualEntity(String id, String name, List<Event> events) throws IOException {
        whole("intellectualEntity", id, name, events);
    }

    void representation(String id, String name, List<Event> events) throws IOException {
        whole("representation", id, name, events);
    }

    /** A file that an event touched: what it was called on the platform is kept here. */
    void file(PackagedFile file, String sha512, long size, FileKind kind) throws IOException {
        PackagedFile.Touched touched = file.touched();
        if (touched == null) {
            throw new IllegalArgumentException("no event touched " + file.path());
        }
        xml.open("object", "xsi:type", "file");
        identifier("objectIdentifier", file.path());
        xml.open("objectCharacteristics");
        xml.open("fixity");
        xml.text("messageDigestAlgorithm", "SHA-512").text("messageDigest", sha512).close();
        xml.text("size", Long.toString(size));
        xml.open("format").open("formatDesignation");
        xml.text("formatName", kind.formatName() == null ? kind.mediaType() : kind.formatName());
        xml.close();
        pronom(kind.pronom());
        xml.close().close();
        if (touched.originalName() != null) {
            xml.text("originalName", touched.originalName());
        }
        if (touched.source() != null) {
            derived(touched.source(), touched.eventId());
        }
        link(touched.eventId());
        xml.close();
    }

    private void derived(String source, String eventId) throws IOException {
        xml.open("relationship");
        xml.text("relationshipType", "derivation").text("relationshipSubType", "has source");
        identifier("relatedObjectIdentifier", source);
        identifier("relatedEventIdentifier", eventId);
        xml.close();
    }

    /** Events, agents and rights, and the end of the document. */
    void rest(String objectId, List<Event> events, PackageHead.Parties parties, List<Right> rights)
            throws IOException {
        for (Event event : events) {
            event(event);
        }
        agent("programvara", "software", parties.software());
        agent("leverantor", "organization", parties.submitter());
        for (Right right : rights) {
            right(right, objectId);
        }
        xml.close().flush();
    }

    private void whole(String type, String id, String name, List<Event> events) throws IOException {
        xml.open("object", "xsi:type", type);
        identifier("objectIdentifier", id);
        xml.text("originalName", name);
        for (Event event : events) {
            link(event.id());
        }
        xml.close();
    }

    private void pronom(@Nullable String key) throws IOException {
        if (key != null) {
            xml.open("formatRegistry").text("formatRegistryName", "PRONOM");
            xml.text("formatRegistryKey", key).close();
        }
    }

    private void event(Event event) throws IOException {
        xml.open("event");
        identifier("eventIdentifier", event.id());
        xml.text("eventType", event.type()).text("eventDateTime", event.at().toString());
        xml.open("eventDetailInformation").text("eventDetail", event.detail()).close();
        xml.open("eventOutcomeInformation").text("eventOutcome", event.outcome()).close();
        for (String agent : List.of("programvara", "leverantor")) {
            identifier("linkingAgentIdentifier", agent);
        }
        xml.close();
    }

    private void agent(String id, String type, PackageHead.Party party) throws IOException {
        xml.open("agent");
        identifier("agentIdentifier", id);
        xml.text("agentName", party.name()).text("agentType", type);
        if (type.equals("software")) {
            xml.text("agentVersion", party.code());
        } else {
            xml.text("agentNote", party.code());
        }
        xml.close();
    }

    private void right(Right right, String objectId) throws IOException {
        xml.open("rights").open("rightsStatement");
        identifier("rightsStatementIdentifier", right.id());
        xml.text("rightsBasis", "statute");
        xml.open("statuteInformation").text("statuteJurisdiction", "se");
        xml.text("statuteCitation", right.citation()).text("statuteNote", right.note()).close();
        identifier("linkingObjectIdentifier", objectId);
        xml.close().close();
    }

    private void link(String eventId) throws IOException {
        identifier("linkingEventIdentifier", eventId);
    }

    private void identifier(String element, String value) throws IOException {
        xml.open(element).text(element + "Type", LOCAL).text(element + "Value", value).close();
    }
}
