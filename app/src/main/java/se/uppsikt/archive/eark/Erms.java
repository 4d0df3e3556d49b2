package se.uppsikt.archive.eark;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Enforces;

/**
 * The register in the words of CITS ERMS (in Sweden: FGS Ärendehantering 2.0): one record for each
 * entry. Written so that it is valid both by the schema of version 2.1, which belongs with packages
 * of E-ARK 2.1.0, and by that of version 3. Reads as the register's public view: names are left out
 * when the entry says so.
 */
@Enforces(value = "A3", how = "Det som är diariefört beskrivs för e-arkivet enligt CITS ERMS.")
public final class Erms {
    /** What METS calls it. */
    public static final String TYPE = "ERMS";

    static final String VERSION = "2.1.2";

    private static final String SPACE = "https://DILCIS.eu/XML/ERMS";
    private static final String ACT = "Offentlighets- och sekretesslagen (2009:400)";
    private static final String OPEN_REGISTER = ACT + " 5 kap. 2 §";

    private final Xml xml;

    public Erms(Xml xml) {
        this.xml = xml;
    }

    /**
     * An entry in the register and what it is about.
     *
     * @param id the package's own name of the document
     * @param type what sort of document it is, in Swedish
     * @param committee the authority whose document it is
     * @param secret whether it is marked as perhaps protected by secrecy
     * @param files where in the package it can be read
     * @param others what else it is known by
     */
    public record Entry(
            UUID id,
            String type,
            Registered registered,
            PackageHead.Party committee,
            boolean secret,
            List<Appendix> files,
            List<OtherId> others) {}

    /** Another name of it, such as that of the case it belongs to elsewhere. */
    public record OtherId(String type, String id) {}

    /** Whether the counterpart is told. */
    public enum Names {
        TOLD,

        /** As in the public view. */
        LEFT_OUT,

        /** For those who may read it, with the note that the public view leaves it out. */
        TOLD_APART
    }

    /**
     * What stands in the register.
     *
     * @param number as it is shown
     * @param running its running number in the series
     * @param at when it was entered
     * @param by who entered it
     * @param subject briefly what it concerns
     * @param counterpart sender or receiver; null when left out
     */
    public record Registered(
            String number,
            int running,
            Instant at,
            String by,
            String subject,
            Way way,
            @Nullable String counterpart,
            Names names) {}

    /**
     * Whether it came in or was drawn up.
     *
     * @param told in Swedish
     * @param at when it did so
     */
    public record Way(boolean received, String told, Instant at) {}

    /**
     * A file in the package.
     *
     * @param description what of the file it is
     * @param path from the root folder of the package
     */
    public record Appendix(String name, String description, String mediaType, String path) {}

    /** Opens the document; the records follow. */
    public void begin(PackageHead head) throws IOException {
        xml.declaration();
        xml.open(
                "erms",
                "xmlns",
                SPACE,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                SPACE + " https://citserms.dilcis.eu/schema/ERMS.xsd");
        xml.open("control");
        xml.text("identification", head.id(), "identificationType", "OBJID");
        xml.text(
                "identification",
                head.terms().referenceCode(),
                "identificationType",
                "REFERENCECODE");
        maintenance(head);
        xml.close();
        xml.open("records");
    }

    public void end() throws IOException {
        xml.close().close().flush();
    }

    public void record(Entry entry) throws IOException {
        Registered registered = entry.registered();
        Way way = registered.way();
        xml.open("record", "systemIdentifier", entry.id().toString(), "recordType", entry.type());
        xml.text("objectId", registered.number());
        for (OtherId other : entry.others()) {
            xml.text("extraId", other.id(), "extraIdType", other.type());
        }
        xml.text("title", registered.subject());
        xml.text("runningNumber", Integer.toString(registered.running()));
        restrictions(entry);
        xml.text(
                "direction",
                way.told(),
                "directionDefinition",
                way.received() ? "incoming" : "outgoing");
        agents(entry);
        xml.open("dates");
        date(way.received() ? "received" : "created", null, way.at());
        date("other", "registered", registered.at());
        xml.close();
        xml.open("additionalInformation");
        for (Appendix file : entry.files()) {
            appendix(file);
        }
        xml.close().close();
    }

    private void maintenance(PackageHead head) throws IOException {
        PackageHead.Party creator = head.parties().creator();
        PackageHead.Party software = head.parties().software();
        xml.open("maintenanceInformation");
        xml.empty("maintenanceStatus", "value", "new");
        xml.open("maintenanceAgency");
        xml.text("agencyCode", creator.number(), "type", "ORG");
        xml.text("agencyName", creator.name()).close();
        xml.open("maintenanceHistory").open("maintenanceEvent");
        xml.empty("eventType", "value", "created");
        xml.text("eventDateTime", head.at().toString());
        xml.open("agent", "agentType", "creator");
        xml.text("name", software.name() + " " + software.code()).close();
        xml.close().close().close();
    }

    private void restrictions(Entry entry) throws IOException {
        if (entry.secret()) {
            restriction(
                    "confidential",
                    "Märkt: kan innehålla uppgifter som omfattas av sekretess. Prövas när någon begär"
                            + " ut handlingen.",
                    ACT);
        }
        switch (entry.registered().names()) {
            case TOLD -> {}
            case LEFT_OUT ->
                    restriction(
                            "integrity",
                            "Motparten är utelämnad, som i diariets offentliga vy. Den står i"
                                    + " representations/rep3-records/data/diariet.csv.",
                            OPEN_REGISTER);
            case TOLD_APART ->
                    restriction(
                            "integrity",
                            "Motparten visas inte i diariets offentliga vy.",
                            OPEN_REGISTER);
        }
    }

    private void restriction(String type, String text, String regulation) throws IOException {
        xml.open("restriction", "restrictionType", type);
        xml.text("explanatoryText", text).text("regulation", regulation).close();
    }

    private void agents(Entry entry) throws IOException {
        Registered registered = entry.registered();
        xml.open("agents");
        xml.open("agent", "agentType", "owner").text("name", entry.committee().name());
        xml.text("idNumber", entry.committee().number(), "idNumberType", "ORG");
        xml.text("role", "Myndighet").close();
        if (registered.counterpart() != null && registered.names() != Names.LEFT_OUT) {
            xml.open("agent", "agentType", registered.way().received() ? "sender" : "receiver");
            xml.text("name", registered.counterpart()).close();
        }
        xml.open("agent", "agentType", "other", "otherAgentType", "registrar");
        xml.text("name", registered.by()).text("role", "Registrerade").close();
        xml.close();
    }

    private void date(String type, @Nullable String other, Instant at) throws IOException {
        if (other == null) {
            xml.text("date", at.toString(), "dateType", type);
        } else {
            xml.text("date", at.toString(), "dateType", type, "otherDateType", other);
        }
    }

    private void appendix(Appendix file) throws IOException {
        xml.empty(
                "appendix",
                "name",
                file.name(),
                "description",
                file.description(),
                "fileFormat",
                file.mediaType(),
                "path",
                "file:///" + file.path());
    }
}
