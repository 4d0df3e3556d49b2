package se.uppsikt.publishing.consents;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Role;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.publishing.consents.ParticipantList.Shelf;
import se.uppsikt.publishing.consents.ParticipantSheet.Picture;
import se.uppsikt.publishing.consents.ParticipantSheet.Use;
import se.uppsikt.publishing.mediabank.AssetId;
import se.uppsikt.publishing.mediabank.MediaAsset;
import se.uppsikt.publishing.mediabank.MediaBank;

/** Those who are shown as people read of them: the own unit's, and all for the officer. */
@Component
class ParticipantReading {
    private static final int PART = 50;

    private final ParticipantRows rows;
    private final BasisRows bases;
    private final SeenRows seen;
    private final Around around;
    private final ConsentDesk desk;

    /** The organisation, the accounts and what goes out on them. */
    @Component("consentsAround")
    record Around(Access access, Accounts accounts, Publications publications, MediaBank bank) {
        String unit(ServiceAreaId area) {
            return requireNonNull(access.serviceAreas().get(area)).name();
        }
    }

    ParticipantReading(
            ParticipantRows rows, BasisRows bases, SeenRows seen, Around around, ConsentDesk desk) {
        this.rows = rows;
        this.bases = bases;
        this.seen = seen;
        this.around = around;
        this.desk = desk;
    }

    /** Whose people somebody reads of; null for everybody's. */
    static @Nullable ServiceAreaId reach(Employee me) {
        return me.has(Role.DATA_PROTECTION_OFFICER) ? null : me.serviceArea();
    }

    ParticipantList list(Employee me, Shelf shelf, String words, @Nullable ParticipantId after) {
        Participant last = after == null ? null : rows.find(after).orElse(null);
        List<Participant> found =
                rows.part(
                        new ParticipantRows.Wanted(
                                reach(me),
                                words.toLowerCase(Locale.of("sv", "SE")),
                                shelf,
                                desk.today()),
                        last,
                        PART + 1);
        List<Participant> shown = found.stream().limit(PART).toList();
        return new ParticipantList(
                shelf,
                words,
                lines(shown),
                found.size() > PART ? shown.getLast().id() : null,
                reach(me) == null);
    }

    private List<ParticipantList.Line> lines(List<Participant> shown) {
        Map<ParticipantId, List<Basis>> of = bases(shown);
        return shown.stream()
                .map(
                        each -> {
                            List<Basis> has = of.getOrDefault(each.id(), List.of());
                            return new ParticipantList.Line(
                                    each,
                                    around.unit(each.owner()),
                                    Standing.of(has, desk.today()),
                                    has.size());
                        })
                .toList();
    }

    Map<ParticipantId, List<Basis>> bases(Collection<Participant> people) {
        return people.isEmpty()
                ? Map.of()
                : bases.of(people.stream().map(Participant::id).toList()).stream()
                        .collect(Collectors.groupingBy(Basis::participant));
    }

    /** Somebody of another unit does not exist for the reader. */
    Participant participant(Employee me, ParticipantId id) {
        return rows.find(id)
                .filter(each -> Consents.mayRead(me, each))
                .orElseThrow(() -> new NotFound("participant " + id.value()));
    }

    ParticipantSheet sheet(Employee me, ParticipantId id) {
        Participant participant = participant(me, id);
        LocalDate today = desk.today();
        List<AssetId> pictures = seen.of(id);
        return new ParticipantSheet(
                participant,
                around.unit(participant.owner()),
                Participants.mayWrite(me, participant.owner()),
                bases.of(id).stream()
                        .map(
                                each ->
                                        new ParticipantSheet.Line(
                                                each, Standing.of(each, today), each.over(today)))
                        .toList(),
                named(participant.owner(), pictures),
                uses(pictures));
    }

    List<AssetId> pictures(ParticipantId id) {
        return seen.of(id);
    }

    /** A file's name may tell who is in it: it is the unit's own to know. */
    List<Picture> named(ServiceAreaId owner, Collection<AssetId> pictures) {
        Map<AssetId, MediaAsset> known = around.bank().assets(pictures);
        return pictures.stream()
                .map(
                        each -> {
                            MediaAsset asset = known.get(each);
                            boolean there = asset != null && asset.owner().equals(owner);
                            String name =
                                    asset == null
                                            ? "Bild som inte finns kvar"
                                            : there
                                                    ? asset.name()
                                                    : "Bild från en annan verksamhet";
                            return new Picture(each, name, there);
                        })
                .toList();
    }

    /** The picture itself, for whoever looks at it; null when there is none. */
    @Nullable MediaAsset asset(AssetId asset) {
        return around.bank().assets(List.of(asset)).get(asset);
    }

    private List<Use> uses(Collection<AssetId> pictures) {
        Map<AccountId, Account> accounts =
                around.accounts().all().stream().collect(Collectors.toMap(Account::id, a -> a));
        return around
                .publications()
                .withMedium(pictures.stream().map(AssetId::value).toList())
                .stream()
                .map(
                        use -> {
                            Account account = requireNonNull(accounts.get(use.where().account()));
                            return new Use(use, account.shown(), account.platform());
                        })
                .toList();
    }

    /** What would happen if a basis were taken back: what rests on no other is taken down. */
    Withdrawing withdrawing(Employee me, BasisId id) {
        Basis basis = basis(id);
        Participant participant = participant(me, basis.participant());
        List<Basis> others =
                bases.of(participant.id()).stream().filter(each -> !each.id().equals(id)).toList();
        List<Use> lost =
                uses(basis.assets()).stream()
                        .filter(use -> basis.content().reaches(use.platform()))
                        .filter(use -> !rests(use, others))
                        .toList();
        return new Withdrawing(
                basis,
                participant,
                lost.stream().filter(Use::published).toList(),
                lost.stream().filter(use -> !use.published()).toList(),
                desk.due());
    }

    private Basis basis(BasisId id) {
        Optional<Basis> found = bases.find(id);
        return found.orElseThrow(() -> new NotFound("legal basis " + id.value()));
    }

    private boolean rests(Use use, List<Basis> others) {
        AssetId asset = new AssetId(use.medium().medium());
        return others.stream()
                .filter(each -> each.assets().contains(asset))
                .anyMatch(
                        each ->
                                CoverageRules.against(each, use.platform(), desk.today())
                                        .isEmpty());
    }

    List<Participant> part(Employee me, @Nullable Participant after, int limit) {
        return rows.part(
                new ParticipantRows.Wanted(reach(me), "", Shelf.ALL, desk.today()), after, limit);
    }

    String unit(Participant participant) {
        return around.unit(participant.owner());
    }
}
