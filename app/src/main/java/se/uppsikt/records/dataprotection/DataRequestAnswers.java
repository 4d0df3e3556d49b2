package se.uppsikt.records.dataprotection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Role;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.dataprotection.DataRequest.Outcome;
import se.uppsikt.records.dataprotection.DataRequest.State;
import se.uppsikt.records.dataprotection.DataRequestLife.Cause;
import se.uppsikt.records.disclosure.DisclosureId;
import se.uppsikt.records.disclosure.DisclosureSets;
import se.uppsikt.records.disclosure.RequestForm;

/**
 * What becomes of a request about personal data. The answer is kept as it was given; whoever
 * answers sends it, and does where it is done what it leads to.
 */
@Enforces(value = "H10", how = "Ett nej har skäl och berättar hur man överklagar och klagar.")
@Service
class DataRequestAnswers {
    private static final int PORTION = 500;

    private final DataRequestRows rows;
    private final DataRequests requests;
    private final DisclosureSets disclosures;

    DataRequestAnswers(DataRequestRows rows, DataRequests requests, DisclosureSets disclosures) {
        this.rows = rows;
        this.requests = requests;
        this.disclosures = disclosures;
    }

    /**
     * Two months more, told to the person with the reason before the first month is over.
     *
     * @throws Refused when it is too late, has been done before, or has no reason
     */
    @Transactional
    void extend(Employee me, DataRequestId id, String reason) {
        DataRequest one = requests.open(id);
        List<Objection> objections = new ArrayList<>();
        if (one.extended()) {
            objections.add(
                    Objection.of("H10", "Tiden är redan förlängd, och det går bara en gång."));
        }
        if (requests.now().isAfter(one.dueAt())) {
            objections.add(
                    Objection.of(
                            "H10",
                            "Månaden är slut. Personen skulle ha fått veta det innan (artikel 12.3). Svara nu."));
        }
        if (reason.isBlank()) {
            objections.add(
                    Objection.of(
                            "H10",
                            "Skriv varför det tar längre tid, så som personen får veta det."));
        }
        Refused.ifAny(objections);
        DataRequest longer =
                changed(one, one.state(), requests.due(one.arrivedAt(), true), true, one.answer());
        rows.change(longer);
        requests.done(
                me,
                longer,
                DataRequestDeed.EXTENDED,
                "Tiden förlängdes med två månader",
                reason,
                Map.of());
    }

    /**
     * @throws Refused with all that stands against the answer
     */
    @Transactional
    void answer(Employee me, DataRequestId id, Outcome outcome, String text) {
        DataRequest one = requests.locked(id);
        String said = StorableText.text(text).strip();
        Refused.ifAny(AnswerRules.against(one.kind(), outcome, said));
        move(me, one, DataRequestLife.by(outcome), said, said);
    }

    /** By a button alone. */
    @Transactional
    void move(Employee me, DataRequestId id, Cause cause, String note) {
        DataRequest one = requests.locked(id);
        move(me, one, cause, one.answer(), note);
    }

    private DataRequest move(
            Employee me, DataRequest one, Cause cause, String answer, String note) {
        State to =
                DataRequestLife.TABLE
                        .after(one.state(), cause)
                        .orElseThrow(() -> DataRequests.notNow(one));
        DataRequest next = changed(one, to, one.dueAt(), one.extended(), answer);
        rows.change(next);
        requests.done(me, next, cause.event(), cause.swedish(), note, Map.of());
        return next;
    }

    /**
     * An extract is given out as public records are: what was found becomes a request for them, to
     * be tried for secrecy and made into files that a machine reads.
     */
    @Transactional
    DisclosureId disclose(Employee me, DataRequestId id) {
        DataRequest one = requests.locked(id);
        if (one.disclosure() != null) {
            return one.disclosure();
        }
        if (!one.extractLeft() || !me.roles().contains(Role.REGISTRAR)) {
            throw new Refused(
                    Objection.of("H10", "Ett registerutdrag lämnas ut av en registrator."));
        }
        DisclosureId disclosure = written(me, id);
        DataRequest next = one.with(disclosure);
        rows.change(next);
        requests.done(
                me,
                next,
                DataRequestDeed.EXTRACT,
                "Ett utdrag började göras",
                "",
                Map.of("disclosure", disclosure.value().toString()));
        return disclosure;
    }

    /** With all that was found, and without a name: that of the person stands here. */
    private DisclosureId written(Employee me, DataRequestId id) {
        DisclosureId disclosure =
                disclosures.writeDown(
                        me,
                        new RequestForm(
                                "Registerutdrag enligt dataskyddsförordningen artikel 15",
                                "PAGE",
                                "JSON",
                                null,
                                null,
                                null),
                        null);
        ContributionId after = null;
        List<ContributionId> portion;
        do {
            portion = rows.items(id, after, PORTION);
            disclosures.add(me, disclosure, portion);
            after = portion.isEmpty() ? after : portion.getLast();
        } while (portion.size() == PORTION);
        return disclosure;
    }

    private DataRequest changed(
            DataRequest one, State state, Instant dueAt, boolean extended, String answer) {
        return new DataRequest(
                one.id(),
                one.kind(),
                one.asked(),
                one.arrivedAt(),
                dueAt,
                extended,
                state,
                answer,
                DataRequestLife.OVER.contains(state) ? StorableText.time(requests.now()) : null,
                one.disclosure());
    }
}
