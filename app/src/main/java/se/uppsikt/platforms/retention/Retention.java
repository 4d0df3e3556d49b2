package se.uppsikt.platforms.retention;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Permission;
import se.uppsikt.access.Role;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.platforms.ConnectionJobs;
import se.uppsikt.platforms.ConnectionRows;

/**
 * The switch: which platforms have it, and what is chosen. It decides what is read from now on and
 * touches nothing that is kept.
 */
@Service
class Retention {
    private final List<StorageTerms> terms;
    private final ChoiceRows choices;
    private final WantedHistoryRows history;
    private final Desk desk;

    /** Whom to tell, what is connected, and the time. */
    @Component("retentionDesk")
    record Desk(
            ApplicationEventPublisher events,
            ConnectionRows connections,
            ConnectionJobs jobs,
            InstantSource time) {}

    Retention(List<StorageTerms> terms, ChoiceRows choices, WantedHistoryRows history, Desk desk) {
        this.terms = List.copyOf(terms);
        this.choices = choices;
        this.history = history;
        this.desk = desk;
    }

    static void require(Employee me) {
        if (!me.has(Role.COMMUNICATIONS)) {
            throw new NotPermitted(Permission.CONNECT, Role.COMMUNICATIONS);
        }
    }

    /** The platform's terms; empty where they are not at odds with the law. */
    Optional<StorageTerms> terms(Platform platform) {
        return terms.stream().filter(each -> each.platform() == platform).findFirst();
    }

    /** Read again means that what is still there is fetched, however old it is. */
    @Transactional
    public void choose(Employee me, Platform platform, Optional<Way> wanted, String reason) {
        require(me);
        choices.holdOthersOff();
        Way before = choices.way(platform);
        Refused.ifAny(RetentionRules.objections(before, wanted, reason));
        Choice choice =
                new Choice(
                        platform,
                        wanted.orElseThrow(),
                        reason.strip(),
                        me.label(),
                        desk.time().instant());
        choices.add(choice, me);
        desk.events().publishEvent(new ChoiceMade(me, choice, before));
        if (choice.way().readsMembers()) {
            Collection<AccountId> connected = desk.connections().pages(platform).values();
            history.want(connected);
            connected.forEach(desk.jobs()::poll);
        }
    }
}
