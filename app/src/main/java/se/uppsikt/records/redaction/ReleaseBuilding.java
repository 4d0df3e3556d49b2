package se.uppsikt.records.redaction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Kept;
import se.uppsikt.records.Version;
import se.uppsikt.records.disclosure.Disclosure;
import se.uppsikt.records.disclosure.DisclosureSets;
import se.uppsikt.records.redaction.RedactedDocument.Item;
import se.uppsikt.records.redaction.RedactingRules.Decision;
import se.uppsikt.records.redaction.ReleaseRows.Made;

/**
 * Makes what is given out, a part at a time, so that neither memory nor anybody's patience is asked
 * for more than a part. It is made of what was decided, and what nobody has decided on never gets
 * in.
 */
@Component
class ReleaseBuilding {
    private static final int DOCUMENTS = 200;
    private static final int PICTURES = 30;

    private final ReleaseRows rows;
    private final Redactions redactions;
    private final DisclosureSets sets;
    private final Sources sources;
    private final TransactionTemplate alone;

    ReleaseBuilding(
            ReleaseRows rows,
            Redactions redactions,
            DisclosureSets sets,
            Sources sources,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.redactions = redactions;
        this.sets = sets;
        this.sources = sources;
        this.alone = new TransactionTemplate(transactions);
    }

    /** What is kept, where it was written, and who gives it out. */
    @Component("releaseSources")
    record Sources(Redactions.Kepts kepts, Accounts accounts, Policy policy) {}

    /** The next part; whether there is more. */
    boolean next(UUID id) {
        Release release = rows.find(id).filter(Release::building).orElse(null);
        if (release == null) {
            return false;
        }
        List<Kept> part = part(release);
        if (part.isEmpty()) {
            rows.over(id, Release.State.READY);
            return false;
        }
        List<Made> files = made(release, part);
        boolean mine =
                Boolean.TRUE.equals(
                        alone.execute(
                                _ ->
                                        rows.advance(
                                                release,
                                                part.getLast().contribution().id(),
                                                part.size(),
                                                files)));
        if (mine && release.done() + part.size() >= release.total()) {
            rows.over(id, Release.State.READY);
            return false;
        }
        return mine;
    }

    void broke(UUID id) {
        rows.over(id, Release.State.BROKEN);
    }

    /** So many documents, or fewer with many pictures. */
    private List<Kept> part(Release release) {
        List<ContributionId> page = sets.page(release.disclosure(), release.last(), DOCUMENTS);
        Map<ContributionId, Kept> kept = new HashMap<>();
        sources.kepts()
                .records()
                .kept(page)
                .forEach(each -> kept.put(each.contribution().id(), each));
        List<Kept> part = new ArrayList<>();
        long pictures = 0;
        for (ContributionId document : page) {
            Kept one = kept.get(document);
            if (one == null) {
                throw new IllegalStateException("no contribution " + document.value());
            }
            pictures += one.versions().stream().mapToLong(each -> each.media().size()).sum();
            if (!part.isEmpty() && pictures > PICTURES) {
                break;
            }
            part.add(one);
        }
        return part;
    }

    private List<Made> made(Release release, List<Kept> part) {
        Map<ContributionId, Decision> decisions =
                redactions.decisions(
                        release.disclosure(),
                        part.stream().map(each -> each.contribution().id()).toList());
        Map<String, byte[]> pictures = new LinkedHashMap<>();
        List<Item> items = new ArrayList<>();
        for (Kept kept : part) {
            Decision decision = decisions.get(kept.contribution().id());
            if (decision == null) {
                throw new IllegalStateException(
                        "nobody has decided on " + kept.contribution().id().value());
            }
            items.add(item(release.done() + items.size() + 1, kept, decision, pictures));
        }
        Disclosure one = sets.of(release.disclosure());
        return ReleaseFiles.of(
                new RedactedDocument(
                        sources.policy().current().municipality().name(),
                        one.reference().shown(),
                        release.choicesAt(),
                        release.parts() + 1,
                        items),
                pictures,
                release.format());
    }

    private Item item(int number, Kept kept, Decision decision, Map<String, byte[]> pictures) {
        draw(number, kept, decision, pictures);
        return RedactingRules.item(
                number,
                kept,
                sources.accounts().account(kept.contribution().account()).shown(),
                decision,
                hash -> pictures.containsKey(number + "-" + hash.hex()));
    }

    /** What is left of each picture; of what is not given out none is even opened. */
    private void draw(int number, Kept kept, Decision decision, Map<String, byte[]> pictures) {
        if (decision.choice() == Choice.WITHHELD || kept.contribution().facts().neverShown()) {
            return;
        }
        List<Redaction> marks = decision.choice() == Choice.MASKED ? decision.marks() : List.of();
        for (Version version : kept.versions()) {
            for (Version.Media medium : version.media()) {
                var stored = medium.stored();
                if (stored == null || !stored.type().picture()) {
                    continue;
                }
                List<Redaction.Picture> here = Redaction.of(marks, stored.hash());
                if (here.stream().noneMatch(Redaction.Picture::all)) {
                    sources.kepts()
                            .records()
                            .media(stored.hash())
                            .flatMap(bytes -> PictureRedaction.of(bytes, here))
                            .ifPresent(
                                    left -> pictures.put(number + "-" + stored.hash().hex(), left));
                }
            }
        }
    }
}
