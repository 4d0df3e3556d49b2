package se.uppsikt.archive.eark;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import se.uppsikt.base.shared.Enforces;

/**
 * METS as E-ARK CSIP and SIP 2.1.0 want it (in Sweden: FGS Paketstruktur 2.0), for the package and
 * for each representation. Deterministic: ids are counted, times come from the delivery.
 */
@Enforces(
        value = "A3",
        how = "Paketet beskrivs enligt specifikationen, med varje fils fingeravtryck.")
final class Mets {
    /** The kinds of metadata that METS itself has words for and we write. */
    private static final Set<String> OWN_WORDS = Set.of("DC", "EAD", "PREMIS");

    private static final String CONTENT = "social-media-account-year";
    private static final String CSIP = "https://DILCIS.eu/XML/METS/CSIPExtensionMETS";
    private static final String SIP = "https://DILCIS.eu/XML/METS/SIPExtensionMETS";

    private final OutputStream out;
    private final Xml xml;
    private final PackageHead head;
    private final String at;

    Mets(OutputStream out, PackageHead head) {
        this.out = out;
        this.xml = Xml.to(out);
        this.head = head;
        this.at = head.at().toString();
    }

    /** A metadata file and the METS word for its kind. */
    record Metadata(PackageZip.Written file, String type) {}

    /** Files of one use; {@code mets} is the single file of a representation's group. */
    record Group(String id, String use, List<PackageZip.Written> files, boolean representation) {}

    /** Opens the document. {@code schemas} is the way from this METS file to the schemas. */
    void begin(String objId, String label, String schemas) throws IOException {
        xml.declaration();
        xml.open(
                "mets",
                "xmlns",
                "http://www.loc.gov/METS/",
                "xmlns:csip",
                CSIP,
                "xmlns:sip",
                SIP,
                "xmlns:xlink",
                "http://www.w3.org/1999/xlink",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                locations(schemas),
                "OBJID",
                objId,
                "LABEL",
                label,
                "TYPE",
                "Websites",
                "PROFILE",
                head.terms().profile(),
                "csip:CONTENTINFORMATIONTYPE",
                "OTHER",
                "csip:OTHERCONTENTINFORMATIONTYPE",
                CONTENT);
    }

    void packageHeader() throws IOException {
        PackageHead.Parties parties = head.parties();
        header();
        agent("ARCHIVIST", parties.creator());
        agent("CREATOR", parties.submitter());
        xml.open("agent", "ROLE", "OTHER", "OTHERROLE", "CONTACT", "TYPE", "INDIVIDUAL");
        xml.text("name", parties.contact()).close();
        agent("PRESERVATION", parties.preserver());
        reference("SUBMISSIONAGREEMENT", head.terms().submissionAgreement());
        reference("REFERENCECODE", head.terms().referenceCode());
        xml.close();
    }

    void representationHeader() throws IOException {
        header();
        xml.close();
    }

    void metadata(List<Metadata> descriptive, PackageZip.Written premis) throws IOException {
        int n = 0;
        for (Metadata each : descriptive) {
            xml.open("dmdSec", "ID", "dmd" + ++n, "CREATED", at, "STATUS", "CURRENT");
            reference(each.file(), each.type());
            xml.close();
        }
        xml.open("amdSec", "ID", "amd1");
        xml.open("digiprovMD", "ID", "premis1", "CREATED", at, "STATUS", "CURRENT");
        reference(premis, "PREMIS");
        xml.close().close();
    }

    /** The files and the structure of the whole package. */
    void packageFiles(String objId, int descriptive, List<Group> groups) throws IOException {
        xml.open("fileSec", "ID", "files1");
        int n = 0;
        for (Group group : groups) {
            xml.open("fileGrp", groupAttributes(group));
            for (PackageZip.Written file : group.files()) {
                line(xml, "f" + ++n, file, head.at());
            }
            xml.close();
        }
        xml.close();
        structure(objId, descriptive);
        for (Group group : groups) {
            division(group);
        }
        xml.close().close().close().flush();
    }

    /** The files of one representation, whose lines were spilled as they streamed by. */
    void representationFiles(String name, SpoolFile lines) throws IOException {
        xml.open("fileSec", "ID", "files1");
        xml.open("fileGrp", "ID", "data", "USE", "Data");
        xml.flush();
        lines.copyTo(out);
        xml.close().close();
        structure(name, 0);
        xml.open("div", "ID", "div-data", "LABEL", "Data");
        xml.empty("fptr", "FILEID", "data").close();
        xml.close().close().close().flush();
    }

    /** The line of one file; all that is remembered of it, and that on disk. */
    static void line(Xml xml, String id, PackageZip.Written file, Instant at) throws IOException {
        FileKind kind = file.kind();
        List<String> attributes = new ArrayList<>(16);
        Collections.addAll(attributes, "ID", id, "MIMETYPE", kind.mediaType());
        Collections.addAll(attributes, "SIZE", Long.toString(file.size()));
        Collections.addAll(attributes, "CREATED", at.toString());
        Collections.addAll(attributes, "CHECKSUM", file.sha512(), "CHECKSUMTYPE", "SHA-512");
        if (kind.formatName() != null) {
            Collections.addAll(attributes, "sip:FILEFORMATNAME", kind.formatName());
        }
        if (kind.pronom() != null) {
            Collections.addAll(attributes, "sip:FILEFORMATREGISTRY", "PRONOM");
            Collections.addAll(attributes, "sip:FILEFORMATKEY", kind.pronom());
        }
        xml.open("file", attributes.toArray(String[]::new));
        locator(xml, "FLocat", file.path());
        xml.close();
    }

    private void header() throws IOException {
        xml.open(
                "metsHdr",
                "CREATEDATE",
                at,
                "LASTMODDATE",
                at,
                "RECORDSTATUS",
                "NEW",
                "csip:OAISPACKAGETYPE",
                "SIP");
        xml.open("agent", "ROLE", "CREATOR", "TYPE", "OTHER", "OTHERTYPE", "SOFTWARE");
        PackageHead.Party software = head.parties().software();
        xml.text("name", software.name());
        xml.text("note", software.code(), "csip:NOTETYPE", "SOFTWARE VERSION").close();
    }

    private void agent(String role, PackageHead.Party party) throws IOException {
        xml.open("agent", "ROLE", role, "TYPE", "ORGANIZATION").text("name", party.name());
        xml.text("note", party.code(), "csip:NOTETYPE", "IDENTIFICATIONCODE").close();
    }

    private void reference(String type, String value) throws IOException {
        xml.text("altRecordID", value, "TYPE", type);
    }

    private void reference(PackageZip.Written file, String type) throws IOException {
        List<String> attributes = new ArrayList<>(24);
        Collections.addAll(attributes, "LOCTYPE", "URL", "xlink:type", "simple");
        boolean known = OWN_WORDS.contains(type);
        Collections.addAll(attributes, "xlink:href", file.path());
        Collections.addAll(attributes, "MDTYPE", known ? type : "OTHER");
        if (!known) {
            Collections.addAll(attributes, "OTHERMDTYPE", type.equals("OTHER") ? CONTENT : type);
        }
        if (type.equals(Erms.TYPE)) {
            Collections.addAll(attributes, "MDTYPEVERSION", Erms.VERSION);
        }
        Collections.addAll(attributes, "MIMETYPE", file.kind().mediaType());
        Collections.addAll(attributes, "SIZE", Long.toString(file.size()), "CREATED", at);
        Collections.addAll(attributes, "CHECKSUM", file.sha512(), "CHECKSUMTYPE", "SHA-512");
        xml.empty("mdRef", attributes.toArray(String[]::new));
    }

    private void structure(String label, int descriptive) throws IOException {
        xml.open("structMap", "ID", "structure1", "TYPE", "PHYSICAL", "LABEL", "CSIP");
        xml.open("div", "ID", "div-root", "LABEL", label);
        List<String> attributes = new ArrayList<>();
        Collections.addAll(attributes, "ID", "div-metadata", "LABEL", "Metadata");
        Collections.addAll(attributes, "ADMID", "premis1");
        if (descriptive > 0) {
            StringBuilder ids = new StringBuilder("dmd1");
            for (int i = 2; i <= descriptive; i++) {
                ids.append(" dmd").append(i);
            }
            Collections.addAll(attributes, "DMDID", ids.toString());
        }
        xml.empty("div", attributes.toArray(String[]::new));
    }

    private void division(Group group) throws IOException {
        xml.open("div", "ID", "div-" + group.id(), "LABEL", group.use());
        if (group.representation()) {
            xml.empty(
                    "mptr",
                    "LOCTYPE",
                    "URL",
                    "xlink:type",
                    "simple",
                    "xlink:href",
                    group.files().getFirst().path(),
                    "xlink:title",
                    group.id());
        } else {
            xml.empty("fptr", "FILEID", group.id());
        }
        xml.close();
    }

    private static String[] groupAttributes(Group group) {
        return group.representation()
                ? new String[] {
                    "ID",
                    group.id(),
                    "USE",
                    group.use(),
                    "csip:CONTENTINFORMATIONTYPE",
                    "OTHER",
                    "csip:OTHERCONTENTINFORMATIONTYPE",
                    CONTENT
                }
                : new String[] {"ID", group.id(), "USE", group.use()};
    }

    private static void locator(Xml xml, String element, String path) throws IOException {
        xml.empty(element, "LOCTYPE", "URL", "xlink:type", "simple", "xlink:href", path);
    }

    private static String locations(String schemas) {
        return String.join(
                " ",
                "http://www.loc.gov/METS/",
                schemas + "mets.xsd",
                "http://www.w3.org/1999/xlink",
                schemas + "xlink.xsd",
                CSIP,
                schemas + "DILCISExtensionMETS.xsd",
                SIP,
                schemas + "DILCISExtensionSIPMETS.xsd");
    }
}
