package se.uppsikt.publishing.consents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.publishing.consents.ConsentDeed.Act;
import se.uppsikt.publishing.consents.ParticipantList.Shelf;
import se.uppsikt.publishing.mediabank.AssetId;

/** Somebody looks at a picture and says who can be recognised. */
@Service
class Looks {
    private static final int OFFERED = 20;

    private final ParticipantRows rows;
    private final BasisRows bases;
    private final SeenRows seen;
    private final ParticipantReading reading;
    private final ConsentDesk desk;

    Looks(
            ParticipantRows rows,
            BasisRows bases,
            SeenRows seen,
            ParticipantReading reading,
            ConsentDesk desk) {
        this.rows = rows;
        this.bases = bases;
        this.seen = seen;
        this.reading = reading;
        this.desk = desk;
    }

    /** Those of the own unit whose names hold the words are offered; the others are unnamed. */
    Look look(Employee me, AssetId asset, String words, Coverage coverage) {
        Set<ParticipantId> there = in(asset);
        List<Participant> seenThere =
                rows.some(there).values().stream()
                        .sorted(Comparator.comparing(Participant::name))
                        .toList();
        List<Participant> own = choices(me, seenThere, words);
        Map<ParticipantId, List<Basis>> has = reading.bases(own);
        return new Look(
                asset,
                seen.looked(asset)
                        .map(each -> each.by() + ", " + SwedishTime.exact(each.at()))
                        .orElse(null),
                own.stream().map(each -> person(each, there, has, asset)).toList(),
                seenThere.stream()
                        .filter(each -> !own(me, each))
                        .map(reading::unit)
                        .distinct()
                        .sorted()
                        .toList(),
                coverage);
    }

    /** Those in the picture first, then those who are found. */
    private List<Participant> choices(Employee me, List<Participant> seenThere, String words) {
        Set<Participant> all = new LinkedHashSet<>();
        seenThere.stream().filter(each -> own(me, each)).forEach(all::add);
        all.addAll(
                rows.part(
                        new ParticipantRows.Wanted(
                                me.serviceArea(), words, Shelf.ALL, desk.today()),
                        null,
                        OFFERED));
        return List.copyOf(all);
    }

    private static boolean own(Employee me, Participant each) {
        return each.owner().equals(me.serviceArea());
    }

    private Look.Person person(
            Participant each,
            Set<ParticipantId> there,
            Map<ParticipantId, List<Basis>> has,
            AssetId asset) {
        LocalDate today = desk.today();
        return new Look.Person(
                each,
                there.contains(each.id()),
                has.getOrDefault(each.id(), List.of()).stream()
                        .filter(b -> b.assets().contains(asset) || !b.over(today))
                        .map(
                                b ->
                                        new Look.BasisChoice(
                                                b,
                                                b.assets().contains(asset),
                                                Standing.of(b, today)))
                        .toList());
    }

    private Set<ParticipantId> in(AssetId asset) {
        return seen.in(List.of(asset)).getOrDefault(asset, Set.of());
    }

    /** Of the reader's own people alone; what a basis is about makes its person seen. */
    @Transactional
    void say(Employee me, AssetId asset, LookForm form) {
        if (!form.answered()) {
            throw new Refused(BasisRules.of("Välj om någon går att känna igen."));
        }
        seen.looked(asset, me, desk.now());
        Set<ParticipantId> there = in(asset);
        Map<ParticipantId, Participant> own = own(me, form, there);
        List<Basis> owned = own.isEmpty() ? List.of() : bases.of(own.keySet());
        Set<ParticipantId> chosen = new HashSet<>(form.seen());
        owned.stream()
                .filter(each -> form.with().contains(each.id()))
                .forEach(each -> chosen.add(each.participant()));
        chosen.retainAll(own.keySet());
        Set<ParticipantId> gone = new HashSet<>(form.nobody() ? own.keySet() : form.shown());
        gone.retainAll(own.keySet());
        gone.removeAll(chosen);
        refuse(form, there, gone, chosen);
        seen.takeAway(asset, gone);
        seen.add(asset, chosen);
        link(asset, form, owned, gone);
        onRecord(me, asset, there, gone, chosen);
    }

    private Map<ParticipantId, Participant> own(
            Employee me, LookForm form, Set<ParticipantId> there) {
        Set<ParticipantId> named = new HashSet<>(there);
        named.addAll(form.shown());
        named.addAll(form.seen());
        return rows.some(named).values().stream()
                .filter(each -> own(me, each))
                .collect(Collectors.toMap(Participant::id, each -> each));
    }

    private static void refuse(
            LookForm form,
            Set<ParticipantId> there,
            Set<ParticipantId> gone,
            Set<ParticipantId> chosen) {
        Set<ParticipantId> left = new HashSet<>(there);
        left.removeAll(gone);
        if (form.nobody() && !left.isEmpty()) {
            throw new Refused(
                    BasisRules.of(
                            "En annan verksamhet har sagt att någon går att känna igen. Be dem ändra"
                                    + " det först."));
        }
        if (!form.nobody() && left.isEmpty() && chosen.isEmpty()) {
            throw new Refused(BasisRules.of("Välj vilka som går att känna igen."));
        }
    }

    /** A basis that has ended stays what it was: it shows what something was published by. */
    private void link(AssetId asset, LookForm form, List<Basis> owned, Set<ParticipantId> gone) {
        LocalDate today = desk.today();
        List<BasisId> no = new ArrayList<>();
        for (Basis each : owned) {
            boolean wanted = form.with().contains(each.id());
            boolean shown = form.shownBases().contains(each.id());
            if (wanted && !each.over(today)) {
                bases.about(each.id(), List.of(asset));
            } else if ((shown && !wanted || gone.contains(each.participant()))
                    && !each.over(today)) {
                no.add(each.id());
            }
        }
        bases.notAbout(no, asset);
    }

    private void onRecord(
            Employee me,
            AssetId asset,
            Set<ParticipantId> there,
            Set<ParticipantId> gone,
            Set<ParticipantId> chosen) {
        Set<ParticipantId> now = new HashSet<>(there);
        now.removeAll(gone);
        now.addAll(chosen);
        desk.done(
                Act.LOOKED,
                me,
                Map.of(
                        "asset",
                        asset.value().toString(),
                        "participants",
                        now.stream()
                                .map(each -> each.value().toString())
                                .sorted()
                                .collect(Collectors.joining(" "))));
    }
}
