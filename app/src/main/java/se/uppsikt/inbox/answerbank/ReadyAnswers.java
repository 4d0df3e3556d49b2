package se.uppsikt.inbox.answerbank;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Person;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.Role;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.inbox.answerbank.ReadyAnswer.Content;
import se.uppsikt.inbox.answerbank.ReadyAnswer.Mark;
import se.uppsikt.inbox.answerbank.ReadyAnswerDeed.Act;
import se.uppsikt.inbox.answerbank.ReadyAnswerRules.Circumstances;

/** Keeping the answers of the bank: each act whole, on record, and by the owner alone (S6). */
@Service
class ReadyAnswers {
    /** Those who answer write what is answered. */
    private static final Set<Role> WRITERS =
            EnumSet.of(Role.EDITOR, Role.ACCOUNT_OWNER, Role.SERVICE_CENTRE, Role.COMMUNICATIONS);

    private final ReadyAnswerRows rows;
    private final Access access;
    private final Accounts accounts;
    private final ReadyAnswerRecorder desk;
    private final TimeIds ids;

    ReadyAnswers(
            ReadyAnswerRows rows,
            Access access,
            Accounts accounts,
            ReadyAnswerRecorder desk,
            TimeIds ids) {
        this.rows = rows;
        this.access = access;
        this.accounts = accounts;
        this.desk = desk;
        this.ids = ids;
    }

    /**
     * @throws NotFound when there is none
     */
    ReadyAnswer answer(ReadyAnswerId id) {
        return rows.answer(id).orElseThrow(() -> new NotFound("ready answer " + id.value()));
    }

    List<ReadyAnswer> versions(ReadyAnswerId id) {
        return rows.versions(id);
    }

    /** Those of the service area who can be responsible, by family name. */
    List<Employee> colleagues(ServiceAreaId area) {
        return access.people().stream()
                .map(Person::employee)
                .filter(person -> person.serviceArea().equals(area))
                .toList();
    }

    /** The service areas that have accounts, which an answer can be for, by name. */
    List<ServiceArea> withAccounts() {
        Set<ServiceAreaId> owners =
                accounts.open().stream().map(Account::owner).collect(Collectors.toSet());
        return access.serviceAreas().values().stream()
                .filter(area -> owners.contains(area.id()))
                .toList();
    }

    private static Set<PersonId> ids(List<Employee> people) {
        return people.stream().map(Employee::id).collect(Collectors.toSet());
    }

    boolean mayWrite(Employee me, ServiceAreaId owner) {
        return me.serviceArea().equals(owner) && WRITERS.stream().anyMatch(me::has);
    }

    /**
     * A new answer, owned by the writer's own service area.
     *
     * @throws Refused with every reason at once
     */
    @Transactional
    ReadyAnswer write(Employee me, ReadyAnswerForm form) {
        require(me, me.serviceArea());
        rows.lock();
        Content content = content(me.serviceArea(), form, null);
        ReadyAnswer answer =
                new ReadyAnswer(
                        new ReadyAnswerId(ids.next()),
                        me.serviceArea(),
                        1,
                        content,
                        mark(me),
                        null);
        rows.add(answer);
        desk.done(Act.WRITTEN, me, answer);
        return answer;
    }

    /** Another wording, or another owner within the service area; the one before is kept. */
    @Transactional
    void change(Employee me, ReadyAnswerId id, ReadyAnswerForm form) {
        ReadyAnswer current = held(me, id);
        Content content = content(current.owner(), form, current);
        if (!content.equals(current.content())) {
            next(Act.CHANGED, me, current, content);
        }
    }

    /** It still holds, and does so until another day. */
    @Transactional
    void confirm(Employee me, ReadyAnswerId id, @Nullable Integer made, @Nullable LocalDate until) {
        ReadyAnswer current = held(me, id);
        List<Objection> objections = ReadyAnswerRules.ofTheVersion(made, current);
        Refused.ifAny(
                objections.isEmpty()
                        ? ReadyAnswerRules.confirming(
                                current, until, ids(colleagues(current.owner())), desk.today())
                        : objections);
        next(Act.CONFIRMED, me, current, current.content().until(requireNonNull(until)));
    }

    /** Nobody is offered it any more; what it said is kept. */
    @Transactional
    void retire(Employee me, ReadyAnswerId id, @Nullable Integer made) {
        ReadyAnswer current = held(me, id);
        Refused.ifAny(ReadyAnswerRules.ofTheVersion(made, current));
        rows.retire(id, me, desk.now());
        desk.done(Act.RETIRED, me, current);
    }

    private void next(Act act, Employee me, ReadyAnswer current, Content content) {
        ReadyAnswer answer =
                new ReadyAnswer(
                        current.id(),
                        current.owner(),
                        current.version() + 1,
                        content,
                        mark(me),
                        null);
        rows.change(answer);
        desk.done(act, me, answer);
    }

    private Content content(
            ServiceAreaId owner, ReadyAnswerForm form, @Nullable ReadyAnswer current) {
        Circumstances now =
                new Circumstances(
                        ids(colleagues(owner)),
                        withAccounts().stream().map(ServiceArea::id).collect(Collectors.toSet()),
                        accounts.all().stream().map(Account::id).collect(Collectors.toSet()),
                        rows.taken(owner, form.word(), current == null ? null : current.id()),
                        current,
                        desk.today());
        Refused.ifAny(ReadyAnswerRules.objections(form, now));
        return ReadyAnswerRules.content(form, now);
    }

    private Mark mark(Employee me) {
        return new Mark(me.label(), desk.now());
    }

    /** The answer, held, for somebody who may write it. */
    private ReadyAnswer held(Employee me, ReadyAnswerId id) {
        rows.lock();
        ReadyAnswer answer = answer(id);
        require(me, answer.owner());
        return answer;
    }

    private void require(Employee me, ServiceAreaId owner) {
        if (!mayWrite(me, owner)) {
            throw new NotPermitted(
                    "Bara den verksamhet som äger ett färdigt svar skriver och ändrar det. Be "
                            + requireNonNull(access.serviceAreas().get(owner)).name()
                            + " att göra det.");
        }
    }
}
