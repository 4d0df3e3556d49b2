package se.uppsikt.archive;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.policy.GuidelineVersion;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.ContributionId;

/** Puts what the archive does on record, in the transaction of the deed. */
@Component
class PackageRecorder {
    private static final Machine ARCHIVE = new Machine("arkivet");

    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    PackageRecorder(Policy policy, ApplicationEventPublisher events, InstantSource time) {
        this.policy = policy;
        this.events = events;
        this.time = time;
    }

    Instant now() {
        return time.instant();
    }

    void ordered(Actor actor, YearPackage order) {
        events.publishEvent(
                new ArchiveDeed.PackageOrdered(
                        actor, now(), order.account(), guideline(), order.id(), order.year()));
    }

    void stopped(Actor actor, YearPackage order) {
        events.publishEvent(
                new ArchiveDeed.PackageStopped(
                        actor, now(), order.account(), guideline(), order.id()));
    }

    void built(YearPackage order, String sha512) {
        events.publishEvent(
                new ArchiveDeed.PackageBuilt(
                        ARCHIVE, now(), order.account(), guideline(), order.id(), sha512));
    }

    void fetched(Actor actor, YearPackage order) {
        events.publishEvent(
                new ArchiveDeed.PackageFetched(
                        actor, now(), order.account(), guideline(), order.id()));
    }

    void receipted(Actor actor, YearPackage order, String reference) {
        events.publishEvent(
                new ArchiveDeed.ReceiptNoted(
                        actor, now(), order.account(), guideline(), order.id(), reference));
    }

    void copyRemoved(Actor actor, YearPackage order) {
        events.publishEvent(
                new ArchiveDeed.CopyRemoved(
                        actor,
                        now(),
                        order.account(),
                        guideline(),
                        order.id(),
                        Objects.requireNonNull(order.contents()).sha512()));
    }

    void archived(YearPackage order, Instant receiptAt, ContributionId contribution) {
        events.publishEvent(
                new ArchiveDeed.ContributionArchived(
                        ARCHIVE,
                        receiptAt,
                        order.account(),
                        guideline(),
                        order.id(),
                        contribution));
    }

    private GuidelineVersion guideline() {
        return policy.current().version();
    }
}
