package se.uppsikt.inbox.supervision;

import java.util.List;
import se.uppsikt.accounts.Account;
import se.uppsikt.base.mail.Mails;
import se.uppsikt.base.mail.Outgoing;

/**
 * The roster as its page shows it.
 *
 * @param standing how mail and text messages fare
 * @param ownAddress where links lead that nobody else than this machine reaches; empty when
 *     everybody does
 */
public record DutyView(
        List<Row> rows, List<Told> alarms, Mails.Standing standing, String ownAddress) {
    /**
     * Who is alarmed for one account.
     *
     * @param unit who answers for it now
     * @param writes whether the person who looks writes its roster
     */
    public record Row(
            Account account,
            String unit,
            boolean writes,
            List<Duty> onDuty,
            List<Duty> owners,
            List<Duty> later) {
        /** Whether an alarm reaches nobody at all. */
        public boolean nobody() {
            return onDuty.isEmpty() && owners.isEmpty();
        }
    }

    /** An alarm with what has become of its messages. */
    public record Told(Alarm alarm, Account account, List<Outgoing> messages) {
        public long count(Outgoing.State state) {
            return messages.stream().filter(each -> each.state() == state).count();
        }
    }

    public List<Row> written() {
        return rows.stream().filter(Row::writes).toList();
    }

    public List<Row> unreachable() {
        return rows.stream().filter(Row::nobody).toList();
    }
}
