package se.uppsikt.records.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.Ledger;
import se.uppsikt.base.ledger.LedgerRows;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.MediaRows;
import se.uppsikt.records.NewVersion;
import se.uppsikt.records.Version;
import se.uppsikt.records.VersionSighting;
import se.uppsikt.records.evidence.EvidenceRows.Wordings;

/**
 * Compares every field that is kept of contributions with the fingerprints taken when they were
 * kept: who wrote them, when and in what context; every wording; which bytes belong to them; and
 * every entry of the ledger about them. Five questions, however many contributions.
 */
@Component
class FieldCheck {
    private final EvidenceRows rows;
    private final MediaRows media;
    private final LedgerRows ledger;

    FieldCheck(EvidenceRows rows, MediaRows media, LedgerRows ledger) {
        this.rows = rows;
        this.media = media;
        this.ledger = ledger;
    }

    /**
     * What was found about one contribution.
     *
     * @param reasons in Swedish; empty when everything is as it was kept
     * @param prints the fingerprints of its header and its wordings as they are now
     */
    record Found(List<String> reasons, List<Sha256> prints) {
        static Found nothing() {
            return new Found(new ArrayList<>(), new ArrayList<>());
        }
    }

    Map<ContributionId, Found> check(Collection<Contribution> contributions) {
        List<ContributionId> ids = contributions.stream().map(Contribution::id).toList();
        Map<ContributionId, Found> found = fields(ids);
        ledger.sealed(ids.stream().map(ContributionId::value).toList())
                .forEach(entry -> entry(entry, found));
        return found;
    }

    /** The same without the ledger, for whoever reads all of that by itself. */
    Map<ContributionId, Found> fields(List<ContributionId> ids) {
        Map<ContributionId, List<Wordings>> wordings =
                rows.wordings(ids).stream()
                        .collect(Collectors.groupingBy(w -> w.sighting().contribution()));
        Map<Long, List<MediaRows.Read>> pictures =
                media.of(ids).stream().collect(Collectors.groupingBy(MediaRows.Read::version));
        Map<ContributionId, Found> found = HashMap.newHashMap(ids.size());
        ids.forEach(id -> found.put(id, Found.nothing()));
        for (EvidenceRows.Header header : rows.headers(ids)) {
            Found about = Objects.requireNonNull(found.get(header.contribution()));
            about.prints().add(header.whole());
            header(header, about.reasons());
            wordings(
                    wordings.getOrDefault(header.contribution(), List.of()),
                    header,
                    pictures,
                    about);
        }
        rows.otherBytes(ids).forEach(id -> add(found, id, "En bild eller fil har bytts ut."));
        return found;
    }

    private static void header(EvidenceRows.Header header, List<String> reasons) {
        if (!header.author()) {
            reasons.add("Avsändaren är ändrad sedan bidraget sparades.");
        }
        if (!header.time()) {
            reasons.add("Tiden är ändrad sedan bidraget sparades.");
        }
        if (!header.context()) {
            reasons.add("Slag, sammanhang eller adress är ändrad sedan bidraget sparades.");
        }
    }

    private static void wordings(
            List<Wordings> wordings,
            EvidenceRows.Header shown,
            Map<Long, List<MediaRows.Read>> pictures,
            Found about) {
        int before = about.reasons().size();
        for (Wordings wording : wordings) {
            List<MediaRows.Read> own = pictures.getOrDefault(wording.id(), List.of());
            Sha256 now =
                    shown.gone()
                            ? wording.hash()
                            : NewVersion.hash(wording.text(), wording.at(), traits(own));
            about.prints().add(now);
            if (!now.equals(wording.hash())) {
                about.reasons().add(wording.shown() + " är ändrad sedan den sparades.");
            } else if (shown.gone()
                    && (wording.text() != null || own.stream().anyMatch(FieldCheck::says))) {
                about.reasons().add(wording.shown() + " är gallrad men säger något.");
            } else if (!wording.seen()) {
                about.reasons()
                        .add(wording.shown() + ": när eller i vilket original den sågs är ändrat.");
            } else if (!wording.sort() && !shown.gone()) {
                about.reasons().add(wording.shown() + ": arten är ändrad.");
            }
        }
        if (about.reasons().size() == before && !shown.gone()) {
            order(wordings, about.reasons());
        }
        current(wordings, shown, about.reasons());
    }

    /** The numbers follow from what was seen and when. */
    private static void order(List<Wordings> wordings, List<String> reasons) {
        List<VersionSighting> numbered =
                wordings.stream()
                        .map(Wordings::sighting)
                        .filter(sighting -> sighting.number() != null)
                        .toList();
        List<Long> counted =
                VersionSighting.counted(wordings.stream().map(Wordings::sighting).toList()).stream()
                        .map(VersionSighting::id)
                        .toList();
        boolean inOrder = numbered.stream().map(VersionSighting::id).toList().equals(counted);
        for (int i = 0; inOrder && i < numbered.size(); i++) {
            inOrder = Objects.equals(numbered.get(i).number(), i + 1);
        }
        if (!inOrder) {
            reasons.add("Lydelsernas ordning är ändrad sedan de sparades.");
        }
    }

    private static void current(
            List<Wordings> wordings, EvidenceRows.Header shown, List<String> reasons) {
        List<Wordings> numbered = wordings.stream().filter(w -> w.number() != null).toList();
        if (numbered.isEmpty()) {
            return;
        }
        Wordings last = numbered.getLast();
        if (!Objects.equals(last.text(), shown.text())) {
            reasons.add("Texten som visas är inte den senaste lydelsen.");
        }
        Version.Genre genre = last.sighting().genre();
        if (!Objects.equals(genre == null ? null : genre.name(), shown.genre())) {
            reasons.add("Arten som visas är inte den senaste lydelsens.");
        }
    }

    private static void entry(LedgerRows.Sealed entry, Map<ContributionId, Found> found) {
        if (!entry.deed().digest().equals(entry.digest())) {
            add(
                    found,
                    new ContributionId(entry.contribution()),
                    "Rad " + entry.number() + " i loggen är ändrad sedan den skrevs.");
        } else if (entry.link() != null
                && !Ledger.chained(
                                entry.before() == null ? Ledger.BEGINNING : entry.before(),
                                entry.digest())
                        .equals(entry.link())) {
            add(
                    found,
                    new ContributionId(entry.contribution()),
                    "Kedjan i loggen är bruten vid rad " + entry.number() + ".");
        } else if (entry.link() == null && !entry.waits()) {
            add(
                    found,
                    new ContributionId(entry.contribution()),
                    "Rad " + entry.number() + " i loggen saknas i kedjan.");
        }
    }

    private static void add(Map<ContributionId, Found> found, ContributionId id, String reason) {
        Objects.requireNonNull(found.get(id)).reasons().add(reason);
    }

    private static boolean says(MediaRows.Read picture) {
        return picture.media().source() != null
                || picture.media().originalName() != null
                || picture.media().altText() != null;
    }

    private static List<NewVersion.Trait> traits(List<MediaRows.Read> pictures) {
        return pictures.stream()
                .map(
                        p ->
                                new NewVersion.Trait(
                                        p.media().source() == null
                                                ? null
                                                : p.media().source().toString(),
                                        p.held() ? hash(p.media().stored()) : null,
                                        p.media().originalName(),
                                        p.media().altText()))
                .toList();
    }

    private static @Nullable Sha256 hash(@Nullable StoredMedia stored) {
        return stored == null ? null : stored.hash();
    }
}
