package se.uppsikt.archive.eark;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import se.uppsikt.base.media.MediaType;

/**
 * One representation of the content, streamed: files come in the order of their paths, and what
 * METS and PREMIS must say of each waits on disk until the representation ends.
 */
public final class RepresentationWriter implements Closeable {
    private final PackageZip zip;
    private final PackageHead head;
    private final Head representation;
    private final Path scratch;
    private final SpoolFile lines;
    private final SpoolFile touched;
    private final Xml metsLines;
    private final Xml premisLines;
    private String last = "";
    private long files;

    RepresentationWriter(PackageZip zip, PackageHead head, Head representation, Path scratch)
            throws IOException {
        this.zip = zip;
        this.head = head;
        this.representation = representation;
        this.scratch = scratch;
        this.lines = SpoolFile.in(scratch);
        this.touched = SpoolFile.in(scratch);
        this.metsLines = Xml.to(lines.out());
        this.premisLines = Xml.to(touched.out());
    }

    /**
     * What a representation is.
     *
     * @param name of its folder: ASCII, unique in the package
     * @param label in Swedish, for people
     * @param events what was done to make it; files refer to them when one changed the file
     */
    public record Head(String name, String label, List<Premis.Event> events) {}

    /** Starts the next file of the representation; the caller writes it and closes it. */
    public PackageZip.Entry file(PackagedFile file) throws IOException {
        if (file.path().compareTo(last) <= 0) {
            throw new IllegalArgumentException(
                    "files come in the order of their paths: " + file.path() + " after " + last);
        }
        last = file.path();
        String id = "f" + ++files;
        String path = "data/" + file.path();
        return zip.entry(
                root(),
                path,
                FileKind.of(file.type()),
                file.expectedSize(),
                at -> tell(id, file, at));
    }

    /** For lines that belong in a file further on; on the disk where the package is written. */
    public SpoolFile spill() throws IOException {
        return SpoolFile.in(scratch);
    }

    /** Writes the representation's PREMIS and METS; {@code ended} gets the METS file. */
    void finish(PackageZip.Ended ended) throws IOException {
        zip.await();
        metsLines.flush();
        premisLines.flush();
        PackageZip.Written[] premis = new PackageZip.Written[1];
        String path = "metadata/preservation/premis.xml";
        try (OutputStream out =
                zip.entry(root(), path, FileKind.of(MediaType.XML), 0, at -> premis[0] = at)) {
            writePremis(out);
        }
        zip.await();
        try (OutputStream out =
                zip.entry(root(), "METS.xml", FileKind.of(MediaType.XML), 0, ended)) {
            Mets mets = new Mets(out, head);
            mets.begin(representation.name(), representation.label(), "../../schemas/");
            mets.representationHeader();
            mets.metadata(List.of(), premis[0]);
            mets.representationFiles(representation.name(), lines);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
        touched.close();
    }

    private void tell(String id, PackagedFile file, PackageZip.Written written) throws IOException {
        Mets.line(metsLines, id, written, head.at());
        if (file.touched() != null) {
            new Premis(premisLines).file(file, written.sha512(), written.size(), written.kind());
        }
    }

    private void writePremis(OutputStream out) throws IOException {
        Xml xml = Xml.to(out);
        Premis premis = new Premis(xml);
        premis.begin();
        premis.representation(
                representation.name(), representation.label(), representation.events());
        xml.flush();
        touched.copyTo(out);
        premis.rest(representation.name(), representation.events(), head.parties(), List.of());
    }

    private String root() {
        return head.id() + "/representations/" + representation.name() + "/";
    }
}
