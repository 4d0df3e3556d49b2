package se.uppsikt.records.register;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.Committee;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;
import se.uppsikt.records.Registration;

/** Composes how the registration of a document stands, for its page and its panel. */
@Component
class Situations {
    private final Records records;
    private final Register register;
    private final Triages triages;
    private final SecrecyNotes secrecy;
    private final Offices offices;

    Situations(
            Records records,
            Register register,
            Triages triages,
            SecrecyNotes secrecy,
            Offices offices) {
        this.records = records;
        this.register = register;
        this.triages = triages;
        this.secrecy = secrecy;
        this.offices = offices;
    }

    /** Whose accounts they are, which committees have registers, and where entries go on to. */
    @Component("situationOffices")
    record Offices(Accounts accounts, Access access, Register.OuterSystem outside) {
        List<Committee> committees() {
            return access.committees().values().stream()
                    .sorted(Comparator.comparing(Committee::code))
                    .toList();
        }

        /** Of the committee that the account belongs to; empty when it has ceased. */
        String code(Account account) {
            Committee committee = access.committees().get(account.committee());
            return committee == null ? "" : committee.code();
        }
    }

    DocumentPage.Situation of(
            Employee me,
            Contribution contribution,
            RegistrationForm written,
            List<Objection> objections) {
        Account account = offices.accounts().account(contribution.account());
        ContributionId id = contribution.id();
        Registration entry = register.of(List.of(id)).get(id);
        Triages.Triaged triaged = triages.of(List.of(id)).get(id);
        return new DocumentPage.Situation(
                contribution,
                account,
                records.secret(id),
                secrecy.of(id).orElse(null),
                entry,
                begun(contribution, account, entry, written),
                place(account, triaged, written),
                offices.committees(),
                triaged,
                written,
                offices.accounts().may(me, Permission.REGISTER, account.id()),
                entry == null ? null : offices.outside().of(entry).orElse(null),
                objections);
    }

    /** What the form begins with: what was written, what stands in the register, or a proposal. */
    private static Registration.Entry begun(
            Contribution contribution,
            Account account,
            @Nullable Registration entry,
            RegistrationForm written) {
        if (written.entry() != null) {
            return written.entry();
        }
        return entry == null
                ? Registration.Entry.proposed(contribution, account.platform())
                : new Registration.Entry(entry.counterpart(), entry.subject(), entry.view());
    }

    /** Where the form begins: what was written, else the case that whoever answers has named. */
    private Registration.Placing place(
            Account account, Triages.@Nullable Triaged triaged, RegistrationForm written) {
        return written.in("diariefor")
                ? written.placing()
                : new Registration.Placing(
                        offices.code(account), triaged == null ? "" : triaged.caseNumber());
    }
}
