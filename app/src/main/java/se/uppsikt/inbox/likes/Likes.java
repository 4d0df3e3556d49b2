package se.uppsikt.inbox.likes;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.platforms.commands.Plight;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;

/** Likes, in the account's name. Whether somebody may is the caller's to ask. */
@Service
public class Likes {
    private final Platforms platforms;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    Likes(
            Platforms platforms,
            Policy policy,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.platforms = platforms;
        this.policy = policy;
        this.events = events;
        this.time = time;
    }

    /** How it is with one, for this person. */
    public Liking of(Actor me, Contribution about) {
        List<Command> commands = commands(about.id());
        Plight plight =
                Liking.last(commands)
                        .filter(command -> command.state() == Command.State.WAITING)
                        .flatMap(command -> platforms.plight(command.id()))
                        .orElse(null);
        return new Liking(
                policy.current().municipality().name(),
                LikeRules.offered(about, platforms.capabilities(about.account()))
                        && against(about).isEmpty(),
                Liking.stage(commands, plight != null && plight.leaves()),
                plight == null ? null : plight.leaving(),
                plight != null && plight.by(me));
    }

    /** Why it is not to be liked; empty when it may be. */
    public List<Objection> against(Contribution about) {
        return LikeRules.against(about, platforms.capabilities(about.account()));
    }

    /**
     * Likes it; what is liked already, or soon will be, is as it is.
     *
     * @param once by which the order is found again; null for none
     */
    @Transactional
    public void like(Actor actor, Contribution about, @Nullable String once) {
        List<Command> before = commands(about.id());
        Command command = platforms.like(actor, about.id(), once);
        if (before.stream().noneMatch(each -> each.id().equals(command.id()))) {
            events.publishEvent(
                    new LikeEvent.LikeOrdered(
                            actor, time.instant(), policy.current().version(), command));
        }
    }

    /** Takes it back on the platform. */
    @Transactional
    public void takeBack(Actor actor, Contribution about) {
        List<Command> before = commands(about.id());
        Command command = platforms.unlike(actor, about.id());
        if (before.stream().noneMatch(each -> each.id().equals(command.id()))) {
            events.publishEvent(
                    new LikeEvent.LikeTakenBack(
                            actor, time.instant(), policy.current().version(), command));
        }
    }

    /** The like that was ordered last, whatever became of it. */
    public Optional<Command> last(ContributionId about) {
        return commands(about).stream()
                .filter(command -> command.deed() == Command.Deed.LIKE)
                .reduce((_, later) -> later);
    }

    private List<Command> commands(ContributionId about) {
        return platforms.commands(List.of(about)).getOrDefault(about, List.of());
    }
}
