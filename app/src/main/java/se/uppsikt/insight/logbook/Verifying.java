package se.uppsikt.insight.logbook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.Sealer;
import se.uppsikt.base.ledger.Verifiable;
import se.uppsikt.base.ledger.Verifiable.Portion;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.insight.logbook.Verification.State;

/**
 * Reads everything again, or a sample of each sort, part by part and in portions. Where it is goes
 * with each portion, so that it may be stopped anywhere and goes on from there. A part that is
 * broken does not keep the others from being read: the first break of each is told.
 */
@Enforces(value = "H8", how = "Kontrollen läser allt igen och nämner det första som är ändrat.")
@Component
class Verifying {
    /** Whoever has not been heard of for so long has stopped. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final List<Verifiable> parts;
    private final VerificationRows rows;
    private final Sealer sealer;
    private final TransactionTemplate transaction;
    private final Told told;

    Verifying(
            List<Verifiable> parts,
            VerificationRows rows,
            Sealer sealer,
            TransactionTemplate transaction,
            Told told) {
        this.parts = List.copyOf(parts);
        this.rows = rows;
        this.sealer = sealer;
        this.transaction = transaction;
        this.told = told;
    }

    /** The house that listens, and the time. */
    @Component("verifyingTold")
    record Told(ApplicationEventPublisher events, InstantSource time, TimeIds ids) {}

    /** Who ordered it, as it was noted. */
    private record Orderer(String label) implements Actor {}

    List<Verifiable> parts() {
        return parts;
    }

    /** The one under way that was ordered in the same way, or a new one. */
    Verification order(String by, boolean byCommand, @Nullable Integer sample) {
        VerificationId id = new VerificationId(told.ids().next());
        return rows.add(id, told.time().instant(), by, byCommand, sample, sealer.end())
                ? find(id)
                : rows.underWay(byCommand).orElseThrow(() -> new NotFound("verification"));
    }

    Verification find(VerificationId id) {
        return rows.find(id).orElseThrow(() -> new NotFound("verification " + id.value()));
    }

    Optional<Verification> latest() {
        return rows.latest();
    }

    Optional<Verification> underWay(boolean byCommand) {
        return rows.underWay(byCommand);
    }

    /** Whether somebody is at it now, as far as is known. */
    boolean alive(Verification verification) {
        return verification.beatAt().plus(SILENCE).isAfter(told.time().instant());
    }

    /**
     * Goes on where it was, until it is over or is told to stop.
     *
     * @param progress told after each portion
     */
    Verification run(VerificationId id, BooleanSupplier stop, Consumer<Verification> progress) {
        Verification at = find(id);
        boolean reached = at.part().isEmpty();
        if (reached) {
            sealer.chain();
        }
        for (Verifiable part : parts) {
            String place = "";
            if (!reached && part.word().equals(at.part())) {
                reached = true;
                place = at.place();
                if (place.isEmpty()) {
                    continue;
                }
            }
            if (reached && !read(id, part, place, at.sample(), stop, progress)) {
                return find(id);
            }
        }
        return end(find(id));
    }

    /** False when it was told to stop before the part was over. */
    private boolean read(
            VerificationId id,
            Verifiable part,
            String from,
            @Nullable Integer sample,
            BooleanSupplier stop,
            Consumer<Verification> progress) {
        @Nullable String place = from;
        while (place != null) {
            if (stop.getAsBoolean()) {
                return false;
            }
            Portion portion = sample == null ? part.after(place) : part.sample(sample);
            place = portion.next();
            rows.goesOn(id, part.word(), place == null ? "" : place, portion, now());
            progress.accept(find(id));
        }
        return true;
    }

    private Verification end(Verification verification) {
        boolean whole = !verification.found();
        transaction.executeWithoutResult(
                _ -> {
                    if (rows.end(verification.id(), whole ? State.WHOLE : State.BROKEN, now())) {
                        told.events()
                                .publishEvent(
                                        new VerificationEnded(
                                                new Orderer(verification.orderedBy()),
                                                now(),
                                                verification,
                                                whole));
                    }
                });
        return find(verification.id());
    }

    private Instant now() {
        return told.time().instant();
    }
}
