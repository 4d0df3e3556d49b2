package se.uppsikt.records.casesystems;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.casesystems.CaseReceiver.Way;
import se.uppsikt.records.casesystems.Delivery.Outcome;
import se.uppsikt.records.casesystems.FilingLife.Cause;

/** One attempt at handing something over, or at hearing how it went; outside every transaction. */
@Component
class FilingAttempt {
    private static final Logger LOG = LoggerFactory.getLogger(FilingAttempt.class);

    /** How long pictures and films that are on their way are waited for. */
    private static final Duration FOR_MEDIA = Duration.ofMinutes(30);

    private static final Duration SOON = Duration.ofMinutes(1);

    private final Filings filings;
    private final FilingRows rows;
    private final ReceiverRows receivers;
    private final PackageMaking making;
    private final Map<Way, Delivery> ways = new EnumMap<>(Way.class);

    FilingAttempt(
            Filings filings,
            FilingRows rows,
            ReceiverRows receivers,
            PackageMaking making,
            List<Delivery> ways) {
        this.filings = filings;
        this.rows = rows;
        this.receivers = receivers;
        this.making = making;
        ways.forEach(way -> this.ways.put(way.way(), way));
    }

    /**
     * @param instance the key and the round that it was ordered for
     * @return when it is to be looked at again; empty when nothing is left to do
     */
    Optional<Instant> attempt(String instance, Instant now) {
        int apart = instance.lastIndexOf('/');
        int round = Integer.parseInt(instance.substring(apart + 1));
        return rows.find(new ContributionId(UUID.fromString(instance.substring(0, apart))))
                .filter(filing -> filing.round() == round)
                .flatMap(filing -> step(filing, now));
    }

    private Optional<Instant> step(Filing filing, Instant now) {
        CaseReceiver receiver = receivers.of(filing.committee());
        if (receiver.way() != filing.way()) {
            filings.moves(Cause.FAIL, filing, "Nämnden har fått en annan mottagare.");
            return Optional.empty();
        }
        return switch (filing.state()) {
            case PREPARED -> send(filing, receiver, now);
            case SENT, UNCONFIRMED -> ask(filing, receiver, now);
            case CONFIRMED, REFUSED, STOPPED -> Optional.empty();
        };
    }

    private Optional<Instant> send(Filing filing, CaseReceiver receiver, Instant now) {
        if (FilingRules.tooOld(filing.movedAt(), now)) {
            filings.moves(
                    Cause.FAIL,
                    filing,
                    filing.trouble().isEmpty() ? "Det kom inte fram." : filing.trouble());
            return Optional.empty();
        }
        if (filing.madeAt().plus(FOR_MEDIA).isAfter(now) && making.waitsForMedia(filing)) {
            return Optional.of(now.plus(SOON));
        }
        FilingPackage made = making.of(filing);
        Sha256 before = filing.content();
        if (before != null && !before.equals(made.content())) {
            filings.differs(filing);
            return Optional.empty();
        }
        rows.content(filing, made.content());
        Delivery way = way(filing);
        Outcome outcome = way.send(filing, receiver, made);
        Optional<Instant> next = follow(filing, way, outcome, now);
        if (outcome instanceof Outcome.Sent) {
            way.noted(filing, made);
        }
        return next;
    }

    private Optional<Instant> ask(Filing filing, CaseReceiver receiver, Instant now) {
        Delivery way = way(filing);
        return way.asks() ? follow(filing, way, way.ask(filing, receiver), now) : Optional.empty();
    }

    private Optional<Instant> follow(Filing filing, Delivery way, Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Sent _ -> {
                filings.moves(Cause.SEND, filing, "");
                yield way.asks() ? later(filing, "", now) : Optional.empty();
            }
            case Outcome.Numbered numbered -> {
                numbered(filing, numbered.number());
                yield Optional.empty();
            }
            case Outcome.Refused refused -> {
                filings.moves(
                        Cause.REFUSE, filing, "Mottagaren tog inte emot den: " + refused.why());
                yield Optional.empty();
            }
            case Outcome.Waits _ -> later(filing, "", now);
            case Outcome.Trouble trouble -> {
                LOG.info(
                        "filing {} round {} did not come through",
                        filing.contribution().value(),
                        filing.round());
                if (trouble.lasts()) {
                    filings.moves(Cause.FAIL, filing, trouble.why());
                    yield Optional.empty();
                }
                yield later(filing, trouble.why(), now);
            }
        };
    }

    private Optional<Instant> later(Filing filing, String trouble, Instant now) {
        rows.failed(filing, trouble);
        return Optional.of(now.plus(FilingRules.pause(filing.attempts() + 1)));
    }

    /**
     * A number that cannot be its own is no number: the receiver is wrong, and somebody is told.
     */
    private void numbered(Filing filing, String number) {
        try {
            filings.numbered(Filings.MACHINE, filing.contribution(), filing.version(), number);
        } catch (Refused wrong) {
            filings.moves(
                    Cause.REFUSE,
                    filing,
                    "Numret i svaret godtogs inte. "
                            + wrong.objections().stream()
                                    .map(Objection::sentence)
                                    .collect(Collectors.joining(" ")));
        }
    }

    private Delivery way(Filing filing) {
        return Objects.requireNonNull(ways.get(filing.way()), "no such way");
    }
}
