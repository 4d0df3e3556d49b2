package se.uppsikt.operation.alarms;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.base.checks.Checks.Checked;
import se.uppsikt.base.checks.Checks.Looked;
import se.uppsikt.base.mail.Mail;
import se.uppsikt.base.mail.Mails;

/** Writes to those who run Uppsikt, once for each thing that is wrong. */
@Service
class Alarms {
    private final AlarmRows rows;
    private final Mails mails;
    private final AlarmLetters letters;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    Alarms(
            AlarmRows rows,
            Mails mails,
            AlarmLetters letters,
            TransactionTemplate transaction,
            InstantSource time) {
        this.rows = rows;
        this.mails = mails;
        this.letters = letters;
        this.transaction = transaction;
        this.time = time;
    }

    @EventListener
    void looked(Looked looked) {
        if (letters.wanted()) {
            looked.all().forEach(each -> transaction.executeWithoutResult(_ -> told(each)));
        }
    }

    private void told(Checked each) {
        Instant now = time.instant();
        String name = AlarmLetters.name(each.check());
        if (!AlarmRules.wrong(each)) {
            rows.over(name, AlarmRules.over(now))
                    .filter(alarm -> alarm.toldAt() != null)
                    .ifPresent(alarm -> send(alarm, letters.right(each, alarm)));
            return;
        }
        Standing alarm = rows.seen(name, now);
        if (AlarmRules.tells(alarm, now)) {
            rows.told(name, now);
            send(alarm, letters.wrong(each, alarm));
        }
    }

    private void send(Standing alarm, Mail letter) {
        mails.mail(
                "operation %s %s %d".formatted(alarm.name(), alarm.beganAt(), alarm.timesTold()),
                letter);
    }
}
