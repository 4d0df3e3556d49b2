package se.uppsikt.records.casesystems;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.access.Access;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.base.mail.Mail;
import se.uppsikt.base.mail.Mails;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.casesystems.FilingLife.Cause;

/** Looks for what is not confirmed in time, and tells those who are to be told, once a day. */
@Component
class FilingWatch {
    private static final int AT_ONCE = 200;

    private final Filings filings;
    private final FilingRows rows;
    private final FilingListRows lists;
    private final ReceiverRows receivers;
    private final Telling telling;

    FilingWatch(
            Filings filings,
            FilingRows rows,
            FilingListRows lists,
            ReceiverRows receivers,
            Telling telling) {
        this.filings = filings;
        this.rows = rows;
        this.lists = lists;
        this.receivers = receivers;
        this.telling = telling;
    }

    /** Letters, what they lead to, and the calendar of those who read them. */
    @Component("filingTelling")
    record Telling(
            Mails mails,
            Access access,
            CaseSystemSettings settings,
            FilingHouse house,
            TransactionTemplate transactions) {
        boolean isWorkingDay(LocalDate day) {
            return house.policy().current().answerTimes().calendar().include(day);
        }
    }

    void look() {
        Instant now = telling.house().now();
        for (ContributionId late : lists.late(now, AT_ONCE)) {
            rows.find(late).ifPresent(filing -> filings.moves(Cause.LATE, filing, ""));
        }
        if (telling.isWorkingDay(SwedishTime.day(now))) {
            lists.alarmsOfCommittees(now).forEach((committee, many) -> tell(committee, many, now));
        }
    }

    private void tell(CommitteeId committee, FilingListRows.Left left, Instant now) {
        String to = receivers.of(committee).alarm();
        if (to.isEmpty()) {
            return;
        }
        String name = Objects.requireNonNull(telling.access().committees().get(committee)).name();
        Mail letter =
                new Mail(
                        to,
                        "Inte bekräftat i ärendesystemet",
                        "%s: %s\n\nSe vilka och vad du kan göra:\n%s\n"
                                .formatted(
                                        name,
                                        left.sentence(),
                                        telling.settings().link("/diarium/overlamning")));
        telling.transactions()
                .executeWithoutResult(
                        _ ->
                                telling.mails()
                                        .mail(
                                                "arendesystem-larm/"
                                                        + committee.value()
                                                        + "/"
                                                        + SwedishTime.day(now),
                                                letter));
    }
}
