package se.uppsikt.records.casesystems;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.uppsikt.records.ContributionId;

/**
 * Reads a file of receipts: a table with the head {@code id;version;diarienummer}, or XML with an
 * element {@code kvitto} for each. It is a stranger's file: nothing in it is followed, and a file
 * with anything that cannot be read is not read at all.
 */
final class ReceiptReader {
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,5}");
    private static final List<String> HEAD = List.of("id", "version", "diarienummer");
    private static final int MOST = 1_000;

    private ReceiptReader() {}

    /** What a receiver says of one version: the number that it has there. */
    record Receipt(ContributionId id, int version, String number) {}

    /** Why a file cannot be read, in Swedish. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String swedish) {
            super(swedish);
        }

        String swedish() {
            return String.valueOf(getMessage());
        }
    }

    static List<Receipt> read(String name, byte[] bytes) throws Unreadable {
        List<Receipt> receipts =
                name.toLowerCase(Locale.ROOT).endsWith(".xml") ? xml(bytes) : table(bytes);
        if (receipts.isEmpty()) {
            throw new Unreadable("Filen har inga kvitton.");
        }
        Set<ContributionId> seen = new HashSet<>();
        for (Receipt each : receipts) {
            if (!seen.add(each.id())) {
                throw new Unreadable(
                        "Filen har två kvitton för samma id: " + each.id().value() + ".");
            }
        }
        return receipts;
    }

    private static List<Receipt> table(byte[] bytes) throws Unreadable {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("Filen är inte UTF-8.");
        }
        List<String> lines =
                text.replace("\uFEFF", "").lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        String separator = lines.getFirst().contains(";") ? ";" : ",";
        if (!cells(lines.getFirst().toLowerCase(Locale.ROOT), separator).equals(HEAD)) {
            throw new Unreadable("Första raden ska vara id;version;diarienummer.");
        }
        List<Receipt> receipts = new ArrayList<>();
        for (int at = 1; at < lines.size(); at++) {
            List<String> cells = cells(lines.get(at), separator);
            if (cells.size() != HEAD.size()) {
                throw new Unreadable("Rad " + (at + 1) + " har inte tre fält.");
            }
            add(receipts, cells.get(0), cells.get(1), cells.get(2), "Rad " + (at + 1));
        }
        return receipts;
    }

    private static List<String> cells(String line, String separator) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split(separator, -1)) {
            String bare = cell.strip();
            boolean quoted = bare.length() >= 2 && bare.startsWith("\"") && bare.endsWith("\"");
            cells.add(quoted ? bare.substring(1, bare.length() - 1).strip() : bare);
        }
        return cells;
    }

    private static List<Receipt> xml(byte[] bytes) throws Unreadable {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        List<Receipt> receipts = new ArrayList<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("kvitto")) {
                    add(
                            receipts,
                            attribute(reader, HEAD.get(0)),
                            attribute(reader, HEAD.get(1)),
                            attribute(reader, HEAD.get(2)),
                            "Kvitto " + (receipts.size() + 1));
                }
            }
        } catch (XMLStreamException e) {
            throw new Unreadable("Filen är inte giltig XML.");
        }
        return receipts;
    }

    private static String attribute(XMLStreamReader reader, String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    private static void add(
            List<Receipt> receipts, String id, String version, String number, String where)
            throws Unreadable {
        if (receipts.size() >= MOST) {
            throw new Unreadable("Filen har fler än " + MOST + " kvitton. Dela upp den.");
        }
        if (!ID.matcher(id).matches()) {
            throw new Unreadable(where + " har inget id som Uppsikt har lämnat.");
        }
        if (!VERSION.matcher(version).matches()) {
            throw new Unreadable(where + " har ingen version.");
        }
        receipts.add(
                new Receipt(
                        new ContributionId(UUID.fromString(id)),
                        Integer.parseInt(version),
                        FilingRules.number(number)));
    }
}
