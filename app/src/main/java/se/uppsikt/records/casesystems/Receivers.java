package se.uppsikt.records.casesystems;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Access;
import se.uppsikt.access.Committee;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.access.Employee;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.OnRecord;
import se.uppsikt.base.mail.Mails;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.records.casesystems.CaseReceiver.Way;

/** Where the administrator decides whom each committee's entries are handed over to. */
@Component
class Receivers {
    private final ReceiverRows rows;
    private final Access access;
    private final Mails mails;
    private final CaseSystemSettings settings;
    private final Desk desk;

    Receivers(
            ReceiverRows rows, Access access, Mails mails, CaseSystemSettings settings, Desk desk) {
        this.rows = rows;
        this.access = access;
        this.mails = mails;
        this.settings = settings;
        this.desk = desk;
    }

    /** Those who listen, the time, and those who work later. */
    @Component("receiverDesk")
    record Desk(FilingHouse house, @Lazy SchedulerClient scheduler) {}

    /**
     * What somebody has written.
     *
     * @param secret empty to keep the one there is
     */
    record Form(Way way, String mail, String address, String secret, String alarm) {}

    List<Committee> committees() {
        return access.committees().values().stream()
                .sorted(Comparator.comparing(Committee::code))
                .toList();
    }

    Map<CommitteeId, CaseReceiver> all() {
        return rows.all();
    }

    Committee committee(String code) {
        return committees().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("committee"));
    }

    /** As it would be with what is written; the key that is there is kept where none is. */
    CaseReceiver written(Committee committee, Form form) {
        CaseReceiver now = rows.of(committee.id());
        return new CaseReceiver(
                committee.id(),
                form.way(),
                form.mail().strip(),
                form.address().strip(),
                secret(now, form),
                form.alarm().strip(),
                now.trial());
    }

    /** A key goes with the address it was given for, and with no other. */
    private static @Nullable Secret secret(CaseReceiver now, Form form) {
        if (!form.secret().isBlank()) {
            return new Secret(form.secret().strip());
        }
        return now.address().equals(form.address().strip()) ? now.secret() : null;
    }

    /**
     * @throws Refused when it cannot be used
     */
    @Transactional
    void decide(Employee me, Committee committee, Form form) {
        CaseReceiver next = written(committee, form);
        Refused.ifAny(ReceiverRules.against(next, mails.standing().mail(), settings.demo()));
        Instant now = desk.house().now();
        rows.put(next, me.label(), now);
        desk.house().events().publishEvent(new Decided(me, now, committee, next));
    }

    /** Orders a trial; a task makes it. */
    @Transactional
    void attempt(Committee committee) {
        Instant now = desk.house().now();
        rows.trialBegins(committee.id(), now);
        desk.scheduler()
                .scheduleIfNotExists(
                        FilingTasks.TRY.instance(committee.id().value() + "/" + now).build(), now);
    }

    /** Where a committee's entries are handed over has been decided (H4); never the key. */
    record Decided(Actor actor, Instant at, Committee committee, CaseReceiver receiver)
            implements OnRecord {
        @Override
        public String event() {
            return "case-receiver-decided";
        }

        @Override
        public String sentence() {
            return "Mottagare av det som diarieförs i "
                    + committee.code()
                    + ": "
                    + receiver.way().swedish();
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of(
                    "namnd", committee.code(),
                    "satt", receiver.way().name(),
                    "epost", receiver.mail(),
                    "adress", receiver.address(),
                    "larm", receiver.alarm());
        }
    }
}
