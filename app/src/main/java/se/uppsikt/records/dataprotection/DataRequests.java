package se.uppsikt.records.dataprotection;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;
import se.uppsikt.records.dataprotection.DataRequest.Asked;
import se.uppsikt.records.dataprotection.DataRequest.State;
import se.uppsikt.records.dataprotection.DataRequestRows.Step;
import se.uppsikt.records.readers.Readers;

/** The door of requests about personal data: entered, with what is found about the person. */
@Enforces(
        value = "H10",
        how =
                "En begäran om personuppgifter har en månads klocka från att den kom, och det som hör till den letas"
                        + " fram under läsarens behörighet.")
@Service
class DataRequests {
    private final DataRequestRows rows;
    private final Documents documents;
    private final Around around;
    private final Announcing announcing;

    DataRequests(DataRequestRows rows, Documents documents, Around around, Announcing announcing) {
        this.rows = rows;
        this.documents = documents;
        this.around = around;
        this.announcing = announcing;
    }

    /** What is kept, and who reads what of it. */
    @Component("dataRequestDocuments")
    record Documents(Records records, Readers readers) {}

    /** The guideline, and ids. */
    @Component("dataRequestAround")
    record Around(Policy policy, TimeIds ids) {}

    /** The house that listens, and the time. */
    @Component("dataRequestAnnouncing")
    record Announcing(ApplicationEventPublisher events, InstantSource time) {}

    /**
     * The same form twice is one request.
     *
     * @param about the document that somebody had before them; it belongs to the request
     * @throws Refused with all that is missing
     */
    @Transactional
    DataRequestId enter(Employee me, DataRequestForm form, @Nullable ContributionId about) {
        Refused.ifAny(form.against(now()));
        if (about != null) {
            documents.readers().readable(me, about);
        }
        UUID number = form.formNumber().orElseGet(around.ids()::next);
        Instant came = StorableText.time(form.arrivedAt(now()).orElseThrow());
        DataRequest one =
                new DataRequest(
                        new DataRequestId(around.ids().next()),
                        form.kind().orElseThrow(),
                        new Asked(form.person(), form.words(), form.contact(), about),
                        came,
                        due(came, false),
                        false,
                        State.RECEIVED,
                        "",
                        null,
                        null);
        if (!rows.add(one, number, now(), me.label())) {
            return rows.byForm(number).orElseThrow().id();
        }
        done(me, one, DataRequestDeed.RECEIVED, "Begäran kom in", "", Map.of());
        if (about != null) {
            add(me, one.id(), List.of(about));
        }
        return one.id();
    }

    /** These were found; those that the person may not read are left where they are. */
    @Transactional
    int add(Employee me, DataRequestId id, Collection<ContributionId> chosen) {
        DataRequest one = open(id);
        List<ContributionId> readable =
                documents.records().contributions(chosen).values().stream()
                        .filter(each -> documents.readers().may(me, each))
                        .map(Contribution::id)
                        .toList();
        int added = rows.found(id, readable, now(), me.label());
        if (added > 0) {
            done(
                    me,
                    one,
                    DataRequestDeed.FOUND,
                    "Handlingar lades till",
                    added == 1 ? "En handling" : added + " handlingar",
                    Map.of("number", Integer.toString(added)));
        }
        return added;
    }

    @Transactional
    void takeOut(Employee me, DataRequestId id, ContributionId document) {
        DataRequest one = open(id);
        documents.readers().readable(me, document);
        if (!rows.takeOut(id, document)) {
            throw new NotFound("document of the request " + id.value());
        }
        done(
                me,
                one,
                DataRequestDeed.TAKEN_OUT,
                "En handling togs bort ur begäran",
                "",
                Map.of("contribution", document.value().toString()));
    }

    DataRequest open(DataRequestId id) {
        DataRequest one = locked(id);
        if (!one.open()) {
            throw notNow(one);
        }
        return one;
    }

    static Refused notNow(DataRequest one) {
        return new Refused(
                Objection.of(
                        "H10",
                        "Det går inte nu. Begäran är i läget ”" + one.state().swedish() + "”."));
    }

    DataRequest locked(DataRequestId id) {
        return rows.locked(id).orElseThrow(() -> new NotFound("data request " + id.value()));
    }

    Instant due(Instant arrivedAt, boolean extended) {
        return MonthRules.due(
                around.policy().current().answerTimes().calendar(), arrivedAt, extended);
    }

    void done(
            Employee me,
            DataRequest one,
            String event,
            String said,
            String note,
            Map<String, String> more) {
        Instant at = StorableText.time(now());
        rows.step(one.id(), new Step(at, me.label(), said, StorableText.text(note).strip()));
        announcing.events().publishEvent(new DataRequestDeed(event, said, me, at, one.id(), more));
    }

    Instant now() {
        return announcing.time().instant();
    }
}
