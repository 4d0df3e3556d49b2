package se.uppsikt.inbox.answerbank;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** The ready answers that a service area answers for. */
@Component
class ReadyAnswerHoldings implements ServiceArea.Holdings {
    private final ReadyAnswerRows rows;
    private final ReadyAnswerRecorder desk;

    ReadyAnswerHoldings(ReadyAnswerRows rows, ReadyAnswerRecorder desk) {
        this.rows = rows;
        this.desk = desk;
    }

    @Override
    public List<Held> of(ServiceAreaId area) {
        int owned = rows.owned(area).size();
        return owned == 0
                ? List.of()
                : List.of(new Held("Färdiga svar i svarsbanken: " + owned, "/inkorg/svarsbank"));
    }

    /**
     * By one word a service area has one answer; where both have it, somebody changes one first.
     */
    @Override
    public void handOver(Employee by, ServiceAreaId from, ServiceArea to) {
        rows.lock();
        List<ReadyAnswer> owned = rows.owned(from);
        Set<String> taken =
                rows.owned(to.id()).stream()
                        .map(each -> each.content().word())
                        .collect(Collectors.toSet());
        Refused.ifAny(
                owned.stream()
                        .map(each -> each.content().word())
                        .filter(taken::contains)
                        .map(word -> both(word, to))
                        .toList());
        for (ReadyAnswer answer : owned) {
            rows.handOver(answer.id(), to.id());
            desk.done(ReadyAnswerDeed.Act.HANDED_OVER, by, rows.answer(answer.id()).orElseThrow());
        }
    }

    private static Objection both(String word, ServiceArea to) {
        return Objection.of(
                "S6",
                to.name()
                        + " har redan ett färdigt svar med kortordet "
                        + word
                        + ". Ändra eller dra in det ena först.",
                "Till svarsbanken",
                "/inkorg/svarsbank");
    }
}
