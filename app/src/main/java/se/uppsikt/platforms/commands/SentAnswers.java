package se.uppsikt.platforms.commands;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.ParsedDelivery;
import se.uppsikt.platforms.commands.CommandRows.Held;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.Version;

/**
 * Tells an answer that was sent from here from one that somebody wrote in the platform's own app.
 * The platform's echo may come before its reply to the call, so what looks like an answer that is
 * still on its way is taken for it until that is settled.
 */
@Service
public class SentAnswers {
    private final TakenRows taken;
    private final CommandRows commands;
    private final Records records;
    private final AnswerLikeness likeness;
    private final CommandPictureRows pictures;

    SentAnswers(
            TakenRows taken,
            CommandRows commands,
            Records records,
            AnswerLikeness likeness,
            CommandPictureRows pictures) {
        this.taken = taken;
        this.pictures = pictures;
        this.commands = commands;
        this.records = records;
        this.likeness = likeness;
    }

    /** Those of ours that were, or may have been, sent from here. */
    public Set<ContributionId> among(Collection<Contribution> ours) {
        Set<ContributionId> sent = new HashSet<>();
        ours.stream()
                .collect(Collectors.groupingBy(Contribution::account))
                .forEach((account, of) -> sent.addAll(among(account, of)));
        return sent;
    }

    /**
     * The same, with the echo of an answer that went with a picture as it is kept: the platform
     * names the picture in its own way, and nobody has edited anything.
     */
    public List<Observation> asSent(List<Observation> observations) {
        Map<AccountId, Set<PlatformKey>> ours = new HashMap<>();
        for (Observation each : observations) {
            if (each instanceof Written written && isOursWithPicture(written)) {
                ours.computeIfAbsent(each.account(), _ -> new HashSet<>()).add(each.key());
            }
        }
        Set<PlatformKey> sent = new HashSet<>();
        ours.forEach((account, keys) -> sent.addAll(pictures.alts(account, keys).keySet()));
        return sent.isEmpty()
                ? observations
                : observations.stream()
                        .map(
                                each ->
                                        each instanceof Written written
                                                        && isOursWithPicture(written)
                                                        && sent.contains(each.key())
                                                ? asKept(written)
                                                : each)
                        .toList();
    }

    private static boolean isOursWithPicture(Written written) {
        return written.direction() == Direction.DRAWN_UP && !written.media().isEmpty();
    }

    private Observation asKept(Written written) {
        return records.byKey(written.account(), written.key())
                .map(known -> records.kept(known.id()).versions().getLast())
                .filter(kept -> kept.media().size() == written.media().size())
                .filter(kept -> Objects.equals(kept.text(), written.text()))
                .map(
                        kept ->
                                written.worded(
                                        kept.text(),
                                        kept.media().stream()
                                                .map(Version.Media::seenAgain)
                                                .toList()))
                .orElse(written);
    }

    /** What is being taken away from here right now. */
    public Set<PlatformKey> beingRemoved(Set<AccountId> accounts) {
        return commands.beingRemoved(accounts);
    }

    /** Keeps how ours were sent, as the platform tells. */
    public void echoed(List<ParsedDelivery.Echo> echoes) {
        taken.echoed(echoes);
    }

    /**
     * Those of ours that a program may have sent by itself: all messages but those of which the
     * platform has delivered that no program did. A poll or an export does not tell.
     */
    public Set<ContributionId> perhapsByPrograms(Collection<Contribution> ours) {
        Set<ContributionId> sent = new HashSet<>();
        ours.stream()
                .filter(each -> each.kind() == ContributionKind.DIRECT_MESSAGE)
                .collect(Collectors.groupingBy(Contribution::account))
                .forEach(
                        (account, of) -> {
                            Set<PlatformKey> keys =
                                    taken.byPeople(
                                            account, of.stream().map(Contribution::key).toList());
                            of.stream()
                                    .filter(each -> !keys.contains(each.key()))
                                    .forEach(each -> sent.add(each.id()));
                        });
        return sent;
    }

    private Set<ContributionId> among(AccountId account, List<Contribution> ours) {
        var results = taken.results(account, ours.stream().map(Contribution::key).toList());
        List<Held> onTheirWay =
                commands.open(account).stream().filter(SentAnswers::onItsWay).toList();
        Map<ContributionId, Contribution> asked =
                records.contributions(
                        onTheirWay.stream().map(held -> held.command().about()).toList());
        return ours.stream()
                .filter(
                        each ->
                                results.contains(each.key())
                                        || onTheirWay.stream()
                                                .anyMatch(held -> mayBe(each, held, asked)))
                .map(Contribution::id)
                .collect(Collectors.toSet());
    }

    private static boolean onItsWay(Held held) {
        return held.command().deed().answers()
                && held.sentAt() != null
                && held.state() != Command.State.BY_HAND;
    }

    /** Of those on their way, which are answers all. */
    private boolean mayBe(Contribution ours, Held held, Map<ContributionId, Contribution> asked) {
        Instant sentAt = held.sentAt();
        Contribution about = asked.get(held.command().about());
        return sentAt != null
                && !ours.writtenAt().isBefore(sentAt.minus(AnswerLikeness.CLOCKS_DIFFER))
                && (held.command().deed() == Command.Deed.ANSWER
                        ? about != null && AnswerLikeness.samePlace(ours, about)
                        : ours.kind() == ContributionKind.DIRECT_MESSAGE
                                && likeness.says(ours, held.command()));
    }
}
