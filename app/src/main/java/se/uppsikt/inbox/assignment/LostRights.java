package se.uppsikt.inbox.assignment;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Person;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.inbox.assignment.Assignment.End;
import se.uppsikt.inbox.assignment.Assignment.Ending;
import se.uppsikt.inbox.assignment.AssignmentDeed.Word;
import se.uppsikt.records.Contribution;

/**
 * Returns what was handed to somebody who may answer it no more, or read it (S7): whoever handed it
 * over has it again and is told why, and nobody waits for an answer that cannot come.
 */
@Enforces(
        value = "S7",
        how = "Får den som fick det inte längre läsa det går det tillbaka av sig självt.")
@Component
class LostRights {
    private final AssignmentRows rows;
    private final Receivers receivers;
    private final Assignments.Handing handing;
    private final Accounts accounts;
    private final AssignmentRecorder desk;

    LostRights(
            AssignmentRows rows,
            Receivers receivers,
            Assignments.Handing handing,
            Accounts accounts,
            AssignmentRecorder desk) {
        this.rows = rows;
        this.receivers = receivers;
        this.handing = handing;
        this.accounts = accounts;
        this.desk = desk;
    }

    /** Those who have rights now, asked once for many. */
    List<Employee> people() {
        return handing.access().people().stream().map(Person::employee).toList();
    }

    /** Whether none of these people receives it, as far as is seen without holding it. */
    boolean seemsLost(AssignmentId id, List<Employee> people) {
        Assignment assignment = rows.assignment(id).orElseThrow();
        return waits(assignment)
                && nobodyReceives(
                        people,
                        assignment,
                        handing.records().contribution(assignment.contribution()));
    }

    private static boolean waits(Assignment assignment) {
        return assignment.open() && !assignment.answering();
    }

    /**
     * @throws Refused while somebody writes about it
     */
    @Transactional
    void returned(AssignmentId id) {
        handing.records().lock(rows.assignment(id).orElseThrow().contribution());
        Assignment assignment = rows.held(id).orElseThrow();
        Contribution about = handing.records().contribution(assignment.contribution());
        if (waits(assignment) && nobodyReceives(people(), assignment, about)) {
            inTheHandOfItsSender(assignment, about);
            rows.ended(
                    id, new Ending(End.CLOSED_TO_THEM, Assignments.INBOX.label(), "", desk.now()));
            desk.done(Word.CLOSED_TO_THEM, Assignments.INBOX, assignment);
        }
    }

    private boolean nobodyReceives(
            List<Employee> people, Assignment assignment, Contribution about) {
        return people.stream().noneMatch(one -> receivers.among(one, assignment, about));
    }

    /** Unless the sender may answer it no more either: then it is everybody's who may. */
    private void inTheHandOfItsSender(Assignment assignment, Contribution about) {
        Account account = accounts.account(assignment.account());
        handing.access()
                .employee(assignment.from().person())
                .filter(sender -> receivers.works(sender, about, account))
                .ifPresent(sender -> handing.hands().changesHands(sender, sender, about.id()));
    }
}
