package se.uppsikt.moderation.police;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.pdf.PdfA;
import se.uppsikt.base.shared.HtmlCharacters;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.policy.Ground;
import se.uppsikt.policy.Guideline;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Kept;
import se.uppsikt.records.Records;
import se.uppsikt.records.Version;
import se.uppsikt.records.journal.OriginalId;
import se.uppsikt.records.journal.StoredOriginal;
import se.uppsikt.records.readers.Readers;

/**
 * Makes the document that goes with a report to the police (M4): everything that was written, in
 * all its wordings, with fingerprints, and what was done with it. Of suspected abuse of a child it
 * holds address, time and author and nothing else (brottsbalken 16 kap. 10 a §).
 */
@Component
public class PoliceDocuments {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "gg.jte.generated.precompiled");
    private static final Set<MediaType> DRAWABLE =
            Set.of(MediaType.JPEG, MediaType.PNG, MediaType.GIF);
    private static final int MOST_PICTURES = 10;
    private static final long LARGEST_PICTURE = 20_000_000;

    private final PoliceReportRows reports;
    private final Records records;
    private final Readers readers;
    private final Accounts accounts;
    private final Policy policy;
    private final Announcing announcing;

    PoliceDocuments(
            PoliceReportRows reports,
            Reading reading,
            Accounts accounts,
            Policy policy,
            Announcing announcing) {
        this.reports = reports;
        this.records = reading.records();
        this.readers = reading.readers();
        this.accounts = accounts;
        this.policy = policy;
        this.announcing = announcing;
    }

    /** What is kept, and who reads what of it. */
    @Component("policeReading")
    record Reading(Records records, Readers readers) {}

    /** A PDF/A-2b; that it was taken out is put on record with its fingerprint. */
    @Transactional
    public byte[] brief(Employee me, ContributionId id, String ground) {
        Contribution contribution = readers.readable(me, id);
        accounts.require(me, Permission.MODERATE, contribution.account());
        PoliceReport report =
                reports.about(id).stream()
                        .filter(one -> one.ground().equals(ground))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("police report about " + id.value()));
        Map<String, byte[]> pictures = new HashMap<>();
        PoliceDocument brief = brief(me, report, contribution, pictures);
        StringOutput page = new StringOutput();
        ENGINE.render("moderation/police/brief.jte", brief, new HtmlCharacters(page));
        byte[] pdf = PdfA.of(page.toString(), pictures, brief.made().at());
        announcing
                .events()
                .publishEvent(
                        new PoliceDeed.DocumentTakenOut(
                                new PoliceDeed.Circumstances(
                                        me,
                                        brief.made().at(),
                                        report.account(),
                                        report.contribution(),
                                        policy.current().version()),
                                report.ground(),
                                Sha256.of(pdf)));
        return pdf;
    }

    private PoliceDocument brief(
            Employee me,
            PoliceReport report,
            Contribution contribution,
            Map<String, byte[]> pictures) {
        Guideline guideline = policy.current();
        var made =
                new PoliceDocument.Made(
                        guideline.municipality().name(), me.label(), announcing.time().instant());
        if (contribution.facts().neverShown()) {
            return new PoliceDocument(
                    matter(report, guideline, null),
                    contribution,
                    accounts.account(contribution.account()),
                    List.of(),
                    List.of(),
                    made);
        }
        Kept kept = records.kept(contribution.id());
        return new PoliceDocument(
                matter(report, guideline, report.motive()),
                contribution,
                accounts.account(contribution.account()),
                wordings(kept, pictures),
                kept.ledger(),
                made);
    }

    private static PoliceDocument.Matter matter(
            PoliceReport report, Guideline guideline, @Nullable String motive) {
        return new PoliceDocument.Matter(
                report.groundName(),
                guideline.ground(report.ground()).map(Ground::legalBasis).orElse(null),
                motive);
    }

    private List<PoliceDocument.Wording> wordings(Kept kept, Map<String, byte[]> pictures) {
        List<OriginalId> ids = kept.versions().stream().map(Version::original).toList();
        Map<OriginalId, StoredOriginal> originals = records.originals(ids);
        List<PoliceDocument.Wording> wordings = new ArrayList<>();
        for (Version version : kept.versions()) {
            StoredOriginal original = originals.get(version.original());
            wordings.add(
                    new PoliceDocument.Wording(
                            version,
                            original == null ? "" : original.hash().hex(),
                            version.media().stream()
                                    .map(
                                            each ->
                                                    new PoliceDocument.Medium(
                                                            each, draw(each, pictures)))
                                    .toList()));
        }
        return wordings;
    }

    /** Whether the picture is in the document; films and what is too large are named only. */
    private boolean draw(Version.Media medium, Map<String, byte[]> pictures) {
        StoredMedia stored = medium.stored();
        if (medium.state() != Version.State.KEPT
                || stored == null
                || !DRAWABLE.contains(stored.type())
                || stored.size() > LARGEST_PICTURE) {
            return false;
        }
        if (pictures.containsKey(stored.hash().hex())) {
            return true;
        }
        return pictures.size() < MOST_PICTURES
                && records.media(stored.hash())
                        .map(bytes -> pictures.put(stored.hash().hex(), read(bytes)) == null)
                        .orElse(false);
    }

    private static byte[] read(InputStream bytes) {
        try (bytes) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
