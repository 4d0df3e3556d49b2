package se.uppsikt.moderation;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
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
import se.uppsikt.policy.Ground;
import se.uppsikt.policy.Guideline;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Kept;
import se.uppsikt.records.OriginalId;
import se.uppsikt.records.StoredMedia;
import se.uppsikt.records.StoredOriginal;
import se.uppsikt.records.Version;
import se.uppsikt.shared.HtmlCharacters;
import se.uppsikt.shared.Missing;
import se.uppsikt.shared.PdfA;
import se.uppsikt.shared.Sha256;

/**
 * Makes the document that goes with a report to the police (M4): everything that was written, in
 * all its wordings, with fingerprints, and what was done with it. Of suspected abuse of a child it
 * holds address, time and author and nothing else (brottsbalken 16 kap. 10 a §).
 */
@Component
class PoliceBriefs {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "gg.jte.generated.precompiled");
    private static final Set<String> DRAWABLE = Set.of("image/jpeg", "image/png", "image/gif");
    private static final int MOST_PICTURES = 10;
    private static final long LARGEST_PICTURE = 20_000_000;

    private final PoliceReportRows reports;
    private final JudgementRows judgements;
    private final Effects effects;
    private final Neighbours neighbours;
    private final InstantSource time;

    PoliceBriefs(
            PoliceReportRows reports,
            JudgementRows judgements,
            Effects effects,
            Neighbours neighbours,
            InstantSource time) {
        this.reports = reports;
        this.judgements = judgements;
        this.effects = effects;
        this.neighbours = neighbours;
        this.time = time;
    }

    /** A PDF/A-2b; that it was taken out is put on record with its fingerprint. */
    @Transactional
    byte[] brief(Employee me, ContributionId id, String ground) {
        Contribution contribution = neighbours.records().contribution(id);
        neighbours.accounts().require(me, Permission.MODERATE, contribution.account());
        PoliceReport report =
                reports.about(id).stream()
                        .filter(one -> one.ground().equals(ground))
                        .findFirst()
                        .orElseThrow(() -> new Missing("police report about " + id.value()));
        Map<String, byte[]> pictures = new HashMap<>();
        Brief brief = brief(me, report, contribution, pictures);
        StringOutput page = new StringOutput();
        ENGINE.render("moderation/brief.jte", brief, new HtmlCharacters(page));
        byte[] pdf = PdfA.of(page.toString(), pictures, brief.made().at());
        effects.keepBrief(
                me,
                report,
                Sha256.of(pdf),
                neighbours.policy().current().version(),
                brief.made().at());
        return pdf;
    }

    private Brief brief(
            Employee me,
            PoliceReport report,
            Contribution contribution,
            Map<String, byte[]> pictures) {
        Guideline guideline = neighbours.policy().current();
        var made = new Brief.Made(guideline.municipality().name(), me.label(), time.instant());
        if (contribution.facts().neverShown()) {
            return new Brief(
                    matter(report, guideline, null),
                    contribution,
                    neighbours.accounts().account(contribution.account()),
                    List.of(),
                    List.of(),
                    made);
        }
        Kept kept = neighbours.records().kept(contribution.id());
        return new Brief(
                matter(report, guideline, motive(report)),
                contribution,
                neighbours.accounts().account(contribution.account()),
                wordings(kept, pictures),
                kept.ledger(),
                made);
    }

    private static Brief.Matter matter(
            PoliceReport report, Guideline guideline, @Nullable String motive) {
        return new Brief.Matter(
                report.groundName(),
                guideline.ground(report.ground()).map(Ground::legalBasis).orElse(null),
                motive);
    }

    private @Nullable String motive(PoliceReport report) {
        return judgements
                .find(report.contribution())
                .map(Judgement::reason)
                .filter(reason -> reason.ground().id().equals(report.ground()))
                .map(Judgement.Reason::motive)
                .orElse(null);
    }

    private List<Brief.Wording> wordings(Kept kept, Map<String, byte[]> pictures) {
        List<OriginalId> ids = kept.versions().stream().map(Version::original).toList();
        Map<OriginalId, StoredOriginal> originals = neighbours.records().originals(ids);
        List<Brief.Wording> wordings = new ArrayList<>();
        for (Version version : kept.versions()) {
            StoredOriginal original = originals.get(version.original());
            wordings.add(
                    new Brief.Wording(
                            version,
                            original == null ? "" : original.hash().hex(),
                            version.media().stream()
                                    .map(each -> new Brief.Medium(each, draw(each, pictures)))
                                    .toList()));
        }
        return wordings;
    }

    /** Whether the picture is in the document; films and what is too large are named only. */
    private boolean draw(Version.Media medium, Map<String, byte[]> pictures) {
        StoredMedia stored = medium.stored();
        if (medium.state() != Version.State.KEPT
                || stored == null
                || !DRAWABLE.contains(stored.mime())
                || stored.size() > LARGEST_PICTURE) {
            return false;
        }
        if (pictures.containsKey(stored.hash().hex())) {
            return true;
        }
        return pictures.size() < MOST_PICTURES
                && neighbours
                        .records()
                        .media(stored.hash())
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
