package se.uppsikt.records.casesystems;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.base.database.Locks;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionsKept;
import se.uppsikt.records.Records;
import se.uppsikt.records.Registration;
import se.uppsikt.records.casesystems.CaseReceiver.Way;
import se.uppsikt.records.casesystems.Filing.State;
import se.uppsikt.records.casesystems.FilingLife.Cause;
import se.uppsikt.records.register.Register;

/**
 * The door of case systems: what is entered is prepared in the transaction of the entry, and every
 * step after that is a transaction of its own. Nothing here touches a network or a file.
 */
@Service
public class Filings {
    /** What comes of handing over, by the words of the log: none of it is of whoever answers. */
    public static final Set<String> EVENTS =
            Arrays.stream(Cause.values()).map(Cause::event).collect(Collectors.toUnmodifiableSet());

    static final Actor MACHINE = new Machine("ärendesystem");

    private final FilingRows rows;
    private final ReceiverRows receivers;
    private final Records records;
    private final Register register;
    private final FilingHouse house;

    Filings(
            FilingRows rows,
            ReceiverRows receivers,
            Records records,
            Register register,
            FilingHouse house) {
        this.rows = rows;
        this.receivers = receivers;
        this.records = records;
        this.register = register;
        this.house = house;
    }

    /** In the transaction of the entry. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void entryReads(Register.EntryReads entry) {
        prepare(MACHINE, entry.contribution());
    }

    /** Somebody has worded otherwise what is handed over already. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void kept(ContributionsKept kept) {
        List<ContributionId> reworded = kept.reworded().stream().map(Contribution::id).toList();
        if (!reworded.isEmpty()) {
            rows.of(reworded).forEach(filing -> prepare(MACHINE, filing.contribution()));
        }
    }

    /** How far these have come; what is not handed over is not among them. */
    List<Filing> of(Collection<ContributionId> ids) {
        return rows.of(ids);
    }

    /** Hands over what was entered before there was a receiver. */
    @Transactional
    public void begin(Actor actor, ContributionId id) {
        if (!prepare(actor, id)) {
            throw nowhere();
        }
    }

    private static Refused nowhere() {
        return new Refused(
                Objection.of(
                        "H4",
                        "Nämnden har ingen mottagare. En administratör väljer en under Diarium,"
                                + " Överlämning, Mottagare."));
    }

    /** Whether there is anywhere to hand it over to. */
    private boolean prepare(Actor actor, ContributionId id) {
        Registration entry = register.of(List.of(id)).get(id);
        if (entry == null) {
            return false;
        }
        Optional<Filing> known = rows.locked(id);
        if (known.isPresent()) {
            amend(actor, known.get());
            return true;
        }
        CaseReceiver receiver = receivers.of(entry.committee());
        if (receiver.way() == Way.NONE) {
            return false;
        }
        Contribution c = records.contribution(id);
        Filing filing = first(entry, c, receiver.way());
        if (rows.add(filing, c.confidential())) {
            order(filing, filing.madeAt());
        }
        return true;
    }

    private Filing first(Registration entry, Contribution c, Way way) {
        Instant now = house.now();
        return new Filing(
                c.id(),
                c.account(),
                entry.committee(),
                entry.number().ofCase().shown(),
                entry.outerCase(),
                way,
                State.PREPARED,
                1,
                1,
                now,
                house.due(now),
                now,
                0,
                null,
                "",
                "");
    }

    /** A new version of the same key; what nobody is to have stays as it is until it is sent. */
    private void amend(Actor actor, Filing filing) {
        Instant now = house.now();
        rows.amend(
                filing.contribution(),
                records.contribution(filing.contribution()).confidential(),
                now);
        if (receivers.of(filing.committee()).way() != Way.NONE
                && FilingLife.TABLE.leads(filing.state(), Cause.AMEND)) {
            sendAgain(filing, now);
            publish(Cause.AMEND, actor, filing, filing.version() + 1, "", now);
        }
    }

    /**
     * Its content came to be another without anybody saying so, such as a film that was fetched
     * late.
     */
    @Transactional
    void differs(Filing seen) {
        rows.locked(seen.contribution())
                .filter(now -> now.round() == seen.round() && now.version() == seen.version())
                .ifPresent(now -> amend(MACHINE, now));
    }

    /** Sends the same again: the same key, and the same content while it is the same version. */
    @Transactional
    public void again(Actor actor, ContributionId id) {
        Filing filing = required(id, Cause.AGAIN);
        if (receivers.of(filing.committee()).way() == Way.NONE) {
            throw nowhere();
        }
        Instant now = house.now();
        sendAgain(filing, now);
        publish(Cause.AGAIN, actor, filing, filing.version(), "", now);
    }

    private void sendAgain(Filing filing, Instant now) {
        rows.again(filing, receivers.of(filing.committee()).way(), house.due(now), now);
        rows.find(filing.contribution()).ifPresent(each -> order(each, now));
    }

    /** Somebody has decided that it is not to be sent, for it is there already or never will be. */
    @Transactional
    public void stop(Actor actor, ContributionId id) {
        Filing filing = required(id, Cause.STOP);
        move(Cause.STOP, actor, filing, "");
    }

    private Filing required(ContributionId id, Cause cause) {
        Filing filing = rows.locked(id).orElseThrow(Filings::unknown);
        if (!FilingLife.TABLE.leads(filing.state(), cause)) {
            throw new Refused(
                    Objection.of(
                            "H4",
                            "Det går inte längre. Läget är nu: " + filing.state().swedish() + "."));
        }
        return filing;
    }

    private static Refused unknown() {
        return new Refused(
                Objection.of("H4", "Handlingen har inte lämnats till något ärendesystem."));
    }

    /**
     * It has a number in the municipality's own system.
     *
     * @param version the one that the number was given to; zero when a person says so
     * @throws Refused when it cannot be its number
     */
    @Transactional
    public void numbered(Actor actor, ContributionId id, int version, String written) {
        Filing seen = rows.find(id).orElseThrow(Filings::unknown);
        house.locks().take(Locks.Lock.CASE_NUMBER, seen.committee().value());
        Filing filing = rows.locked(id).orElseThrow(Filings::unknown);
        String number = FilingRules.number(StorableText.text(written));
        Refused.ifAny(against(filing, number, version == 0));
        if (!filing.outerNumber().equals(number)) {
            rows.number(id, number);
        }
        if (version != 0 && version != filing.version()) {
            return;
        }
        if (filing.state() != State.CONFIRMED) {
            move(Cause.NUMBER, actor, filing, number);
        } else if (!filing.outerNumber().equals(number)) {
            publish(Cause.RENUMBER, actor, filing, filing.version(), number, house.now());
        }
    }

    private List<Objection> against(Filing filing, String number, boolean byHand) {
        List<Objection> objections = new ArrayList<>();
        if (!byHand) {
            objections.addAll(house.againstSeries(filing.committee(), number));
        }
        objections.addAll(
                FilingRules.againstNumber(
                        filing, number, rows.numbered(filing.committee(), number), byHand));
        return objections;
    }

    /**
     * It has come further by itself; nothing happens when it has moved on meanwhile.
     *
     * @param told why, when it has not come through; never empty then
     */
    @Transactional
    void moves(Cause cause, Filing seen, String told) {
        rows.locked(seen.contribution())
                .filter(now -> now.round() == seen.round())
                .filter(now -> FilingLife.TABLE.leads(now.state(), cause))
                .ifPresent(now -> move(cause, MACHINE, now, told));
    }

    private void move(Cause cause, Actor actor, Filing filing, String told) {
        Instant now = house.now();
        State to = FilingLife.TABLE.after(filing.state(), cause).orElseThrow();
        String trouble =
                switch (to) {
                    case REFUSED, STOPPED -> told;
                    case UNCONFIRMED -> filing.trouble();
                    case PREPARED, SENT, CONFIRMED -> "";
                };
        if (rows.move(filing, Set.of(filing.state()), to, trouble, now)) {
            publish(cause, actor, filing, filing.version(), told, now);
        }
    }

    private void publish(
            Cause cause, Actor actor, Filing filing, int version, String told, Instant at) {
        house.events()
                .publishEvent(
                        new FilingDeed(
                                cause,
                                actor,
                                at,
                                filing.account(),
                                filing.contribution(),
                                version,
                                told));
    }

    private void order(Filing filing, Instant at) {
        house.scheduler().scheduleIfNotExists(FilingTasks.instance(filing).build(), at);
    }
}
