package se.uppsikt.records.casesystems;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.Committee;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Kept;
import se.uppsikt.records.Records;
import se.uppsikt.records.Registration;
import se.uppsikt.records.Version;
import se.uppsikt.records.casesystems.FilingPackage.PackedFile;
import se.uppsikt.records.journal.OriginalId;
import se.uppsikt.records.journal.StoredOriginal;
import se.uppsikt.records.register.SecrecyNote;
import se.uppsikt.records.register.SecrecyNotes;

/** Gathers what is handed over of a document, as it was when the version came to be. */
@Component
class PackageMaking {
    /** An original larger than this is an export, and holds more than one document. */
    private static final int LARGEST_ORIGINAL = 1024 * 1024;

    private final Records records;
    private final FilingRows rows;
    private final SecrecyNotes secrecy;
    private final Offices offices;

    PackageMaking(Records records, FilingRows rows, SecrecyNotes secrecy, Offices offices) {
        this.records = records;
        this.rows = rows;
        this.secrecy = secrecy;
        this.offices = offices;
    }

    /** Whose document it is. */
    @Component("filingOffices")
    record Offices(Access access, Accounts accounts, Policy policy) {}

    /**
     * All that is known of one filing, before it is written.
     *
     * @param secrecy the note that holds; null when none does
     */
    record Gathered(
            Filing filing,
            Kept kept,
            Registration entry,
            Committee committee,
            String municipality,
            String organisationNumber,
            String account,
            Optional<SecrecyNote> secrecy,
            String under) {}

    /** Whether something of it has yet to be fetched. */
    boolean waitsForMedia(Filing filing) {
        return records.kept(filing.contribution()).versions().stream()
                .flatMap(version -> version.media().stream())
                .anyMatch(medium -> medium.state() == Version.State.WAITING);
    }

    FilingPackage of(Filing filing) {
        Gathered all = gathered(filing);
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        FilingDocument document = FilingPapers.document(all, hash -> records.media(hash), pictures);
        List<PackedFile> belonging = new ArrayList<>(originals(all));
        belonging.addAll(media(all));
        return made(all, FilingPapers.pdf(document, pictures, filing.madeAt()), belonging);
    }

    /** The document with what is told of it, in two forms, and all that belongs to it. */
    static FilingPackage made(Gathered all, byte[] document, List<PackedFile> belonging) {
        List<PackedFile> described = new ArrayList<>();
        described.add(
                PackedFile.of(
                        FilingPackage.DOCUMENT, "Handlingen", MediaType.PDF.mime(), document));
        described.addAll(belonging);
        PackedFile erms =
                PackedFile.of(
                        FilingPackage.ERMS,
                        "Uppgifter enligt CITS ERMS",
                        MediaType.XML.mime(),
                        FilingErms.of(all, described));
        described.addFirst(erms);
        PackedFile data =
                PackedFile.of(
                        FilingPackage.DATA,
                        "Samma uppgifter som JSON",
                        MediaType.JSON.mime(),
                        FilingData.of(all, described));
        described.addFirst(data);
        return new FilingPackage(name(all), described);
    }

    /** Such as {@code KS-SM-2026-00001_0190…_v1}. */
    private static String name(Gathered all) {
        return all.entry().number().address().replaceAll("[^A-Za-z0-9-]", "_")
                + "_"
                + all.filing().contribution().value()
                + "_v"
                + all.filing().version();
    }

    private Gathered gathered(Filing filing) {
        Kept kept = records.kept(filing.contribution());
        Contribution c = kept.contribution();
        Committee committee =
                Objects.requireNonNull(
                        offices.access().committees().get(filing.committee()), "no committee");
        var municipality = offices.policy().current().municipality();
        return new Gathered(
                filing,
                kept,
                kept.registrations().getFirst(),
                committee,
                municipality.name(),
                municipality.organisationNumber(),
                offices.accounts().account(c.account()).shown(),
                c.facts().secret() ? secrecy.of(c.id()) : Optional.empty(),
                under(c));
    }

    private String under(Contribution c) {
        if (c.thread().equals(c.key()) || c.kind().apart()) {
            return "";
        }
        Optional<Contribution> post = records.byKey(c.account(), c.thread());
        return post.map(Contribution::text).orElse("");
    }

    /** Byte for byte what the platform gave, where that is of this document alone. */
    private List<PackedFile> originals(Gathered all) {
        ContributionId id = all.filing().contribution();
        if (all.kept().contribution().facts().neverShown()) {
            return List.of();
        }
        List<OriginalId> ids =
                all.kept().versions().stream().map(Version::original).distinct().toList();
        var alone = rows.alone(id, ids);
        var withheld = records.withheld(ids);
        Map<OriginalId, StoredOriginal> stored = records.originals(alone);
        return ids.stream()
                .filter(each -> !withheld.contains(each))
                .map(stored::get)
                .filter(Objects::nonNull)
                .filter(each -> each.original().body().length <= LARGEST_ORIGINAL)
                .map(PackageMaking::original)
                .toList();
    }

    private static PackedFile original(StoredOriginal stored) {
        MediaType type = MediaType.of(stored.original().contentType());
        return PackedFile.of(
                "original/" + stored.id().value() + "." + type.ending(),
                "Det plattformen lämnade, byte för byte",
                type.mime(),
                stored.original().body());
    }

    private List<PackedFile> media(Gathered all) {
        if (all.kept().contribution().facts().neverShown()) {
            return List.of();
        }
        return all.kept().versions().stream()
                .flatMap(version -> version.media().stream())
                .filter(medium -> medium.state() == Version.State.KEPT)
                .map(Version.Media::stored)
                .filter(Objects::nonNull)
                .distinct()
                .map(this::medium)
                .toList();
    }

    private PackedFile medium(StoredMedia stored) {
        return new PackedFile(
                "media/" + stored.hash().hex() + "." + stored.type().ending(),
                "Bild, film eller fil som hör till handlingen",
                stored.type().mime(),
                stored.hash(),
                stored.size(),
                () ->
                        records.media(stored.hash())
                                .orElseThrow(
                                        () -> new IllegalStateException("no bytes of a medium")));
    }
}
