package se.uppsikt.archive.eark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import se.uppsikt.archive.eark.BuildWatch.BuildStopped;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.OwnerOnly;

/**
 * Writes an archive package (E-ARK SIP 2.1.0 = FGS Paketstruktur 2.0) as a stream: memory is the
 * same for a hundred files and for a million, and the same input with the same delivery clock gives
 * the same bytes (requirements A3, A4). A package is there whole or not at all: it is written
 * beside its place, forced to disk, and only then given its name.
 */
@Enforces(value = "A4", how = "Filen får sitt namn först när hela paketet är skrivet.")
public final class PackageWriter {
    private final PackageZip zip;
    private final PackageHead head;
    private final Path scratch;
    private final List<Mets.Metadata> descriptive = new ArrayList<>();
    private final List<PackageZip.Written> documentation = new ArrayList<>();
    private final List<PackageZip.Written> schemas = new ArrayList<>();
    private final List<Mets.Group> representations = new ArrayList<>();
    private final Set<String> names = new TreeSet<>();

    private PackageWriter(PackageZip zip, PackageHead head, Path scratch) {
        this.zip = zip;
        this.head = head;
        this.scratch = scratch;
    }

    /** The content, written in its own order; it says at last what was done to all of it. */
    @FunctionalInterface
    public interface Content {
        Provenance writeTo(PackageWriter writer) throws IOException;
    }

    /** Fills one representation. */
    @FunctionalInterface
    public interface Filling {
        void fill(RepresentationWriter writer) throws IOException;
    }

    /** The events and rights of the package as a whole. */
    public record Provenance(List<Premis.Event> events, List<Premis.Right> rights) {}

    /** A package on disk. */
    public record Packed(Path file, long files, long bytes, long size) {}

    /** Where the bytes go; another place than a file only in tests of full disks. */
    @FunctionalInterface
    interface Place {
        SeekableByteChannel open(Path part) throws IOException;
    }

    /**
     * Writes a whole package or leaves nothing.
     *
     * @throws ArchiveProblem when it could not be written or something in it not be read
     * @throws BuildStopped when the watch said stop
     */
    public static Packed write(Path target, PackageHead head, BuildWatch watch, Content content) {
        return write(target, head, watch, content, PackageWriter::create);
    }

    public static Packed write(
            Path target, PackageHead head, BuildWatch watch, Content content, Place place) {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.createDirectories(folder(target));
            Packed packed = fill(part, target, head, watch, content, place);
            Files.move(
                    part,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            force(folder(target));
            return packed;
        } catch (IOException e) {
            throw discarded(part, ArchiveProblem.unwritable(e));
        } catch (UncheckedIOException e) {
            throw discarded(part, ArchiveProblem.unwritable(new IOException(e)));
        } catch (RuntimeException e) {
            throw discarded(part, e);
        }
    }

    /** Opens a representation, lets it be filled, and closes it with its PREMIS and METS. */
    public void representation(RepresentationWriter.Head representation, Filling filling)
            throws IOException {
        unique(representation.name());
        try (var writer = new RepresentationWriter(zip, head, representation, scratch)) {
            filling.fill(writer);
            List<PackageZip.Written> mets = new ArrayList<>(1);
            String folder = "representations/" + representation.name() + "/";
            writer.finish(
                    at ->
                            mets.add(
                                    new PackageZip.Written(
                                            folder + at.path(),
                                            at.kind(),
                                            at.size(),
                                            at.sha512())));
            zip.await();
            String id = "group-" + representation.name();
            String use = "Representations/" + representation.name();
            representations.add(new Mets.Group(id, use, mets, true));
        }
    }

    /** Starts a file about the delivery; the caller writes it and closes it. */
    public PackageZip.Entry documentation(PackagedFile file) throws IOException {
        String path = unique("documentation/" + file.path());
        return zip.entry(
                root(), path, FileKind.of(file.type()), file.expectedSize(), documentation::add);
    }

    /**
     * Starts a file of metadata.
     *
     * @param type the METS word for it, such as DC or EAD; OTHER for our own; any other name as it
     *     stands
     */
    public PackageZip.Entry metadata(PackagedFile file, String type) throws IOException {
        String path = unique("metadata/" + file.path());
        return zip.entry(
                root(),
                path,
                FileKind.of(file.type()),
                0,
                at -> descriptive.add(new Mets.Metadata(at, type)));
    }

    /** For lines that belong in a file further on; on the disk where the package is written. */
    public SpoolFile spill() throws IOException {
        return SpoolFile.in(scratch);
    }

    private static Packed fill(
            Path part,
            Path target,
            PackageHead head,
            BuildWatch watch,
            Content content,
            Place place)
            throws IOException {
        try (SeekableByteChannel channel = place.open(part);
                var zip = new PackageZip(channel, folder(target), head.at(), watch)) {
            PackageWriter writer = new PackageWriter(zip, head, folder(target));
            writer.finish(content.writeTo(writer));
            zip.finish();
            if (channel instanceof FileChannel file) {
                file.force(true);
            }
            return new Packed(target, zip.files(), zip.bytes(), channel.size());
        }
    }

    private void finish(Provenance provenance) throws IOException {
        for (String name : PackageSchemas.NAMES) {
            try (InputStream schema = PackageSchemas.open(name);
                    var entry =
                            zip.entry(
                                    root(),
                                    "schemas/" + name,
                                    FileKind.of(MediaType.XML),
                                    0,
                                    schemas::add)) {
                entry.from(schema);
            }
        }
        List<PackageZip.Written> premis = new ArrayList<>(1);
        String path = "metadata/preservation/premis.xml";
        try (OutputStream out =
                zip.entry(root(), path, FileKind.of(MediaType.XML), 0, premis::add)) {
            Premis document = new Premis(Xml.to(out));
            document.begin();
            document.intellectualEntity(head.id(), head.label(), provenance.events());
            document.rest(head.id(), provenance.events(), head.parties(), provenance.rights());
        }
        zip.await();
        try (OutputStream out =
                zip.entry(root(), "METS.xml", FileKind.of(MediaType.XML), 0, at -> {})) {
            writeMets(out, premis.getFirst());
        }
        zip.await();
    }

    private void writeMets(OutputStream out, PackageZip.Written premis) throws IOException {
        Mets mets = new Mets(out, head);
        mets.begin(head.id(), head.label(), "schemas/");
        mets.packageHeader();
        mets.metadata(descriptive, premis);
        List<Mets.Group> groups = new ArrayList<>();
        if (!documentation.isEmpty()) {
            groups.add(new Mets.Group("documentation", "Documentation", documentation, false));
        }
        groups.add(new Mets.Group("schemas", "Schemas", schemas, false));
        groups.addAll(representations);
        mets.packageFiles(head.id(), descriptive.size(), groups);
    }

    private String unique(String path) {
        if (!names.add(path)) {
            throw new IllegalArgumentException("twice in the package: " + path);
        }
        return path;
    }

    private String root() {
        return head.id() + "/";
    }

    private static SeekableByteChannel create(Path part) throws IOException {
        return FileChannel.open(
                part,
                Set.of(
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE),
                OwnerOnly.file());
    }

    private static Path folder(Path target) {
        return Objects.requireNonNull(target.toAbsolutePath().getParent());
    }

    /** The new name must survive a power cut too. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static RuntimeException discarded(Path part, RuntimeException cause) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        return cause;
    }
}
