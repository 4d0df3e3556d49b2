package se.uppsikt.archive.sip;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import se.uppsikt.access.Committee;
import se.uppsikt.archive.eark.Erms;
import se.uppsikt.archive.eark.Erms.Appendix;
import se.uppsikt.archive.eark.PackageHead;
import se.uppsikt.archive.eark.PackageWriter;
import se.uppsikt.archive.eark.PackagedFile;
import se.uppsikt.archive.eark.SpoolFile;
import se.uppsikt.archive.eark.Xml;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Kept;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Registration;
import se.uppsikt.records.Version;
import se.uppsikt.records.casesystems.FilingErms;
import se.uppsikt.records.journal.OriginalId;

/**
 * What of the year is in the register, as a document of CITS ERMS among the package's descriptive
 * metadata, each entry with the way to the files where the document itself is. It fills as the
 * records are read and waits on disk for its turn; a year with nothing registered has none.
 */
public final class RegisterPart implements Closeable {
    private static final String ORIGINAL = "representations/rep1-original/data/";
    private static final String PRESENTATION = "representations/rep2-presentation/data/";
    private static final String RECORDS = "representations/rep3-records/data/";

    private final PackageBuild build;
    private final Coverage coverage;
    private final SpoolFile lines;
    private final Xml xml;
    private final Erms erms;
    private long entries;

    public RegisterPart(PackageBuild build, Coverage coverage, SpoolFile lines) {
        this.build = build;
        this.coverage = coverage;
        this.lines = lines;
        this.xml = Xml.to(lines.out());
        this.erms = new Erms(xml);
    }

    void add(List<Kept> page) throws IOException {
        List<Kept> registered =
                page.stream().filter(kept -> !kept.registrations().isEmpty()).toList();
        if (registered.isEmpty()) {
            return;
        }
        Whereabouts places = whereabouts(registered);
        for (Kept kept : registered) {
            for (Registration each : kept.registrations()) {
                erms.record(entry(kept, each, places));
                entries++;
            }
        }
    }

    /** Writes the document, if there is anything to tell. */
    public void write(PackageWriter writer, PackageHead head) throws IOException {
        if (entries == 0) {
            return;
        }
        xml.flush();
        var file = new PackagedFile("descriptive/ERMS.xml", MediaType.XML);
        try (var out = writer.metadata(file, Erms.TYPE)) {
            Xml whole = Xml.to(out);
            Erms document = new Erms(whole);
            document.begin(head);
            whole.flush();
            lines.copyTo(out);
            document.end();
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /**
     * Where a page of the year lies in the package.
     *
     * @param pages of the conversations
     * @param originals those that are packed
     * @param media the fingerprints of those that are packed
     * @param secret those marked as perhaps protected by secrecy
     */
    private record Whereabouts(
            Map<PlatformKey, String> pages,
            Map<OriginalId, Appendix> originals,
            Set<String> media,
            Set<ContributionId> secret) {}

    private Whereabouts whereabouts(List<Kept> registered) {
        Map<PlatformKey, String> pages = new HashMap<>();
        build.content()
                .places(
                        build.subject().id(),
                        registered.stream().map(kept -> kept.contribution().thread()).toList())
                .forEach((thread, place) -> pages.put(thread, page(place)));
        return new Whereabouts(
                pages,
                originals(registered),
                media(registered),
                build.holdings()
                        .secret(
                                registered.stream()
                                        .map(kept -> kept.contribution().id())
                                        .toList()));
    }

    private String page(ContentRows.ThreadPlace place) {
        return coverage.months().stream()
                .filter(month -> month.month() == place.month())
                .flatMap(month -> LikenessRules.pages(build.subject().year(), month).stream())
                .filter(page -> page.from() <= place.place() && place.place() <= page.to())
                .map(LikenessRules.MonthPage::file)
                .findFirst()
                .orElseThrow();
    }

    private Map<OriginalId, Appendix> originals(List<Kept> registered) {
        Set<OriginalId> ids =
                versions(registered).stream().map(Version::original).collect(Collectors.toSet());
        Map<OriginalId, Appendix> packed = new HashMap<>();
        build.content()
                .originals()
                .places(build.subject().id(), ids)
                .forEach((id, place) -> packed.put(id, original(place)));
        return packed;
    }

    private static Appendix original(PackedOriginalRows.Place place) {
        return new Appendix(
                "Original",
                "Det plattformen lämnade, byte för byte: "
                        + OriginalPart.name(place.original())
                        + " i originalen.csv",
                MediaType.of(place.contentType()).mimeInPackages(),
                ORIGINAL + place.file());
    }

    private Set<String> media(List<Kept> registered) {
        List<String> hashes =
                versions(registered).stream()
                        .flatMap(version -> stored(version).stream())
                        .map(stored -> stored.hash().hex())
                        .distinct()
                        .toList();
        return hashes.isEmpty()
                ? Set.of()
                : build.content().media().files(build.subject().id(), hashes).keySet();
    }

    private Erms.Entry entry(Kept kept, Registration registration, Whereabouts places) {
        Committee committee =
                Objects.requireNonNull(build.subject().committees().get(registration.committee()));
        return new Erms.Entry(
                kept.contribution().id().value(),
                kept.contribution().kind().swedish(),
                FilingErms.registered(registration, Erms.Names.LEFT_OUT),
                PackageHead.Party.organisation(
                        committee.name(), build.subject().municipality().organisationNumber()),
                places.secret().contains(kept.contribution().id()),
                files(kept, places),
                others(registration));
    }

    /** What it is known by in the municipality's own system. */
    private static List<Erms.OtherId> others(Registration entry) {
        List<Erms.OtherId> others = new ArrayList<>(FilingErms.outerCase(entry));
        if (!entry.outerNumber().isEmpty()) {
            others.add(new Erms.OtherId("Nummer i ärendesystemet", entry.outerNumber()));
        }
        return others;
    }

    private List<Appendix> files(Kept kept, Whereabouts places) {
        Contribution c = kept.contribution();
        List<Appendix> files = new ArrayList<>();
        String page = Objects.requireNonNull(places.pages().get(c.thread()));
        files.add(
                new Appendix(
                        "Handlingen i sitt sammanhang",
                        "Avsnittet b-" + c.id().value(),
                        MediaType.HTML.mime(),
                        PRESENTATION + page));
        int month = SwedishTime.civil(c.writtenAt()).getMonthValue();
        files.add(
                new Appendix(
                        "Handlingen som post",
                        "Posten urn:uuid:" + c.id().value(),
                        MediaType.ACTIVITIES.mime(),
                        RECORDS + RecordsPart.name(build.subject().year(), month) + ".json"));
        kept.versions().stream()
                .map(version -> places.originals().get(version.original()))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(files::add);
        files.addAll(media(kept, places));
        return files;
    }

    private static List<Appendix> media(Kept kept, Whereabouts places) {
        return kept.versions().stream()
                .flatMap(version -> stored(version).stream())
                .filter(stored -> places.media().contains(stored.hash().hex()))
                .map(RegisterPart::medium)
                .distinct()
                .toList();
    }

    private static Appendix medium(StoredMedia stored) {
        return new Appendix(
                "Bild, film eller fil",
                "Hör till handlingen",
                stored.type().mimeInPackages(),
                PRESENTATION
                        + "media/"
                        + LikenessRules.mediaName(stored.hash().hex(), stored.mime()));
    }

    private static List<Version> versions(Collection<Kept> all) {
        return all.stream().flatMap(kept -> kept.versions().stream()).toList();
    }

    private static List<StoredMedia> stored(Version version) {
        return version.media().stream()
                .filter(media -> media.state() == Version.State.KEPT)
                .map(Version.Media::stored)
                .filter(Objects::nonNull)
                .toList();
    }
}
