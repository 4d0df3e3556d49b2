package se.uppsikt.records.register;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.Registration;
import se.uppsikt.records.readers.Readers;

/**
 * Many documents that wait, decided on or entered at once: each in a transaction of its own, with a
 * record of its own, as if it had been done alone (H2, H3).
 */
@Component
class BulkRegistering {
    private final Register register;
    private final Readers readers;
    private final Accounts accounts;

    BulkRegistering(Register register, Readers readers, Accounts accounts) {
        this.register = register;
        this.readers = readers;
        this.accounts = accounts;
    }

    /**
     * What came of it.
     *
     * @param left those that it was not done to
     * @param reasons why not, each once
     * @param caseNumber the case they were entered in; empty when there is none in common
     */
    record Outcome(int done, List<UUID> left, List<Objection> reasons, String caseNumber) {}

    Outcome perform(Employee me, BulkForm form, BulkForm.Act act) {
        List<UUID> left = new ArrayList<>();
        Set<Objection> reasons = new LinkedHashSet<>();
        String caseNumber = form.caseWritten();
        int done = 0;
        for (UUID id : new LinkedHashSet<>(form.ids())) {
            try {
                Contribution contribution = readers.readable(me, new ContributionId(id));
                accounts.require(me, Permission.REGISTER, contribution.account());
                caseNumber = performed(me, form, act, contribution, caseNumber);
                done++;
            } catch (NotFound | NotPermitted gone) {
                left.add(id);
                reasons.add(
                        Objection.of("B6", "Någon av dem når du inte, eller så finns den inte."));
            } catch (Refused refused) {
                left.add(id);
                reasons.addAll(refused.objections());
            }
        }
        return new Outcome(done, left, List.copyOf(reasons), caseNumber);
    }

    /** The case that the next one belongs to. */
    private String performed(
            Employee me,
            BulkForm form,
            BulkForm.Act act,
            Contribution contribution,
            String caseNumber) {
        RegistrationState decision = act.decision();
        if (decision != null) {
            register.decideRegistration(me, contribution.id(), decision, form.motives());
            return "";
        }
        readers.opened(me, List.of(contribution));
        Registration made =
                register.register(
                        me,
                        contribution.id(),
                        form.entry(contribution.author().name()),
                        new Registration.Placing("", caseNumber));
        return act == BulkForm.Act.REGISTER_AS_ONE_CASE && caseNumber.isEmpty()
                ? made.number().ofCase().shown()
                : caseNumber;
    }
}
