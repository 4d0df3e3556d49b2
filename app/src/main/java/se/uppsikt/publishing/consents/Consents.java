package se.uppsikt.publishing.consents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Role;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.publishing.consents.CoverageRules.Asked;
import se.uppsikt.publishing.consents.CoverageRules.Seen;
import se.uppsikt.publishing.mediabank.AssetId;

/** The door: whether those who can be recognised in a picture may be shown (H7). */
@Swedish("samtycke")
@Service
public class Consents {
    private static final int AT_ONCE = 500;

    private final SeenRows seen;
    private final BasisRows bases;
    private final ParticipantRows participants;
    private final ConsentDesk desk;
    private final Looks looks;

    Consents(
            SeenRows seen,
            BasisRows bases,
            ParticipantRows participants,
            ConsentDesk desk,
            Looks looks) {
        this.seen = seen;
        this.bases = bases;
        this.participants = participants;
        this.desk = desk;
        this.looks = looks;
    }

    /**
     * Somebody has looked: nobody can be recognised.
     *
     * @throws Refused when another unit has said that somebody can
     */
    @Transactional
    public void nobody(Employee me, AssetId asset) {
        looks.say(me, asset, new LookForm("ingen", null, null, null, null));
    }

    /**
     * How each picture stands, in one question. The sentences name people and are for those who
     * work with them; to show somebody else take {@link #coverage(Employee, Collection, Collection,
     * LocalDate)}.
     *
     * @param channels where it goes out; empty where nobody has chosen yet
     * @param day when it goes out
     */
    @Transactional(readOnly = true)
    public Map<AssetId, Coverage> coverage(
            Collection<AssetId> assets, Collection<Platform> channels, LocalDate day) {
        return coverage(assets, new Asked(Set.copyOf(channels), day), Participant::name);
    }

    /** The same, with the names of those alone whom the reader's unit keeps. */
    @Transactional(readOnly = true)
    public Map<AssetId, Coverage> coverage(
            Employee reader,
            Collection<AssetId> assets,
            Collection<Platform> channels,
            LocalDate day) {
        return coverage(
                assets,
                new Asked(Set.copyOf(channels), day),
                each -> mayRead(reader, each) ? each.name() : "Någon som en annan enhet känner");
    }

    /** Whether somebody sees the person's name. */
    static boolean mayRead(Employee reader, Participant participant) {
        return reader.has(Role.DATA_PROTECTION_OFFICER)
                || reader.serviceArea().equals(participant.owner());
    }

    /**
     * Why these pictures may not go out on a platform, in the very transaction that releases them:
     * until it is over nobody takes back what was found to hold. The sentence names nobody. Whoever
     * withdraws afterwards meets what is released, and a task to take it down.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> againstRelease(
            Collection<AssetId> assets, Platform platform, LocalDate day) {
        seen.holdStill(assets);
        bases.holdStill(assets);
        return coverage(assets, List.of(platform), day).values().stream()
                        .anyMatch(each -> !each.holds())
                ? Optional.of(
                        "Någon som syns har ingen rättslig grund som gäller på "
                                + platform.shown()
                                + " den dagen, eller så har ingen sagt vem som syns.")
                : Optional.empty();
    }

    /** Somebody whose contact is needed no more, if nothing of the person is shown. */
    public record Forgettable(ParticipantId participant, Set<AssetId> pictures) {}

    /**
     * Those who have had no basis that holds since a time, and are still known how to be reached.
     */
    public List<Forgettable> forgettable(Instant since) {
        return participants.unneeded(since, AT_ONCE).stream()
                .map(each -> new Forgettable(each, Set.copyOf(seen.of(each))))
                .toList();
    }

    /** Forgets how somebody is reached; the name stays with what was published. */
    @Transactional
    public void forgetContact(ParticipantId participant) {
        if (participants.forget(participant, desk.now())) {
            desk.done(
                    ConsentDeed.Act.FORGOTTEN,
                    new Machine("samtycken"),
                    Map.of("participant", participant.value().toString()));
        }
    }

    private Map<AssetId, Coverage> coverage(
            Collection<AssetId> assets, Asked asked, Function<Participant, String> name) {
        if (assets.isEmpty()) {
            return Map.of();
        }
        Set<AssetId> lookedAt = seen.lookedAt(assets);
        Map<AssetId, Set<ParticipantId>> people = seen.in(lookedAt);
        Map<ParticipantId, Participant> known =
                participants.some(
                        people.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        List<Basis> about = people.isEmpty() ? List.of() : bases.about(people.keySet());
        Map<AssetId, Coverage> covered = new HashMap<>();
        for (AssetId asset : assets) {
            covered.put(
                    asset,
                    CoverageRules.coverage(
                            lookedAt.contains(asset)
                                    ? in(
                                            asset,
                                            people.getOrDefault(asset, Set.of()),
                                            known,
                                            about,
                                            name)
                                    : null,
                            asked));
        }
        return covered;
    }

    private static List<Seen> in(
            AssetId asset,
            Set<ParticipantId> people,
            Map<ParticipantId, Participant> known,
            List<Basis> bases,
            Function<Participant, String> name) {
        return people.stream()
                .map(known::get)
                .flatMap(Consents::there)
                .sorted(Comparator.comparing(Participant::name))
                .map(
                        each ->
                                new Seen(
                                        name.apply(each),
                                        bases.stream()
                                                .filter(b -> b.participant().equals(each.id()))
                                                .filter(b -> b.assets().contains(asset))
                                                .toList()))
                .toList();
    }

    private static Stream<Participant> there(@Nullable Participant each) {
        return Stream.ofNullable(each);
    }
}
