package se.uppsikt.accounts.applications;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRecorder;
import se.uppsikt.accounts.AccountRows;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.AddressRules;
import se.uppsikt.accounts.applications.Application.State;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.policy.Guideline;

/** The applications for accounts: written, submitted, returned or approved, opened again (K2). */
@Service
class Applications {
    private static final String EDITOR_LEFT =
            "En redaktör har slutat. Se över planen och redaktörerna och skicka in den igen.";

    private final Accounts accounts;
    private final AccountRows register;
    private final ApplicationRows rows;
    private final Editors editors;
    private final AccountRecorder deeds;

    Applications(
            Accounts accounts,
            AccountRows register,
            ApplicationRows rows,
            Editors editors,
            AccountRecorder deeds) {
        this.accounts = accounts;
        this.register = register;
        this.rows = rows;
        this.editors = editors;
        this.deeds = deeds;
    }

    /** The application; one to begin when the account is older than its plan. */
    Application of(Account account) {
        return rows.application(account.id()).orElseGet(() -> unwritten(account));
    }

    List<Application.Step> steps(Account account) {
        return rows.steps(account.id());
    }

    /** Saves the plan as far as it has come; tells its new version. */
    @Transactional
    int save(Employee by, AccountId id, int version, Plan plan) {
        Account account = accounts.account(id);
        accounts.require(by, Permission.PLAN, id);
        Application application = held(account, by);
        Refused.ifAny(ApplicationRules.saving(application, version, plan, page(account)));
        return rows.save(id, plan, by, deeds.now());
    }

    /**
     * Hands the application to those who approve it. The name and address of one for a new account
     * become the register's already now, so that nobody else gets them meanwhile.
     *
     * @throws Refused with everything that is missing
     */
    @Transactional
    void submit(Employee by, AccountId id, int version) {
        register.oneAddressAtATime();
        Account account = heldAccount(id);
        accounts.require(by, Permission.PLAN, id);
        Application application = held(account, by);
        Refused.ifAny(ApplicationRules.step(application, State.SUBMITTED, version, page(account)));
        Refused.ifAny(missing(account, application));
        step(account, State.SUBMITTED, Map.of(), by, "Ansökan om kontot skickades in");
        if (account.status() == Account.Status.DRAFT) {
            describe(account, application);
            deeds.move(account, Account.Status.SUBMITTED, by);
        }
    }

    /**
     * Gives the application back.
     *
     * @param reasons why, point by point; points without a reason are left out
     */
    @Transactional
    void giveBack(Employee by, AccountId id, int version, Map<ChecklistPoint, String> reasons) {
        Account account = heldAccount(id);
        accounts.require(by, Permission.APPROVE, id);
        Application application = held(account, by);
        Refused.ifAny(ApplicationRules.step(application, State.RETURNED, version, page(account)));
        Map<ChecklistPoint, String> given = new Plan(reasons).answers();
        Refused.ifAny(ApplicationRules.returning(given, page(account)));
        returned(account, given, by);
    }

    /**
     * Approves; the plan's name and address become the register's.
     *
     * @throws Refused when somebody has decided already, or something has come to be missing
     */
    @Transactional
    void approve(Employee by, AccountId id, int version) {
        register.oneAddressAtATime();
        Account account = heldAccount(id);
        accounts.require(by, Permission.APPROVE, id);
        Application application = held(account, by);
        Refused.ifAny(ApplicationRules.step(application, State.APPROVED, version, page(account)));
        Refused.ifAny(missing(account, application));
        step(account, State.APPROVED, Map.of(), by, "Ansökan om kontot godkändes");
        describe(account, application);
        if (account.status() == Account.Status.SUBMITTED) {
            deeds.move(account, Account.Status.APPROVED, by);
        }
    }

    /**
     * The service area wants the account no longer. What was written stays, and can be taken up
     * again; the address is free for others.
     *
     * @throws Refused when it is decided already, or the account is in use
     */
    @Transactional
    void withdraw(Employee by, AccountId id, int version) {
        Account account = heldAccount(id);
        accounts.require(by, Permission.PLAN, id);
        Application application = held(account, by);
        Refused.ifAny(ApplicationRules.withdrawing(account, application, version));
        step(account, State.WITHDRAWN, Map.of(), by, "Ansökan om kontot återkallades");
        if (account.status() == Account.Status.SUBMITTED) {
            deeds.move(account, Account.Status.DRAFT, by);
        }
    }

    /** Goes on with an application that was withdrawn. */
    @Transactional
    void takeUp(Employee by, AccountId id, int version) {
        Account account = heldAccount(id);
        accounts.require(by, Permission.PLAN, id);
        Application application = held(account, by);
        Refused.ifAny(ApplicationRules.step(application, State.DRAFT, version, page(account)));
        step(account, State.DRAFT, Map.of(), by, "Ansökan om kontot togs upp igen");
    }

    /** Somebody stops being an editor; the plan is to be looked over again (K3). */
    @Transactional
    void editorLeaves(Employee by, AccountId id, PersonId person) {
        accounts.require(by, Permission.STAFF, id);
        editorLeft(by, id, person);
    }

    /** As when somebody says so, found out by Uppsikt itself. */
    @Transactional
    void editorLeft(Actor by, AccountId id, PersonId person) {
        Account account = heldAccount(id);
        editors.end(by, account, person);
        lookOver(account, by);
    }

    /** Opens the plan again, or gives an application back that was already handed in. */
    private void lookOver(Account account, Actor by) {
        Application application = held(account, by);
        if (application.state() == State.SUBMITTED) {
            returned(account, Map.of(ChecklistPoint.EDITORS, EDITOR_LEFT), by);
        } else if (ApplicationRules.leads(application.state(), State.REOPENED)) {
            step(
                    account,
                    State.REOPENED,
                    Map.of(ChecklistPoint.EDITORS, EDITOR_LEFT),
                    by,
                    "Kontots plan öppnades igen");
        }
    }

    /** The address is the account's from here on, and no other's. */
    private void describe(Account account, Application application) {
        register.describe(
                account.id(),
                application.answer(ChecklistPoint.NAME),
                AddressRules.address(account.platform(), application.answer(ChecklistPoint.ADDRESS))
                        .orElseThrow());
    }

    private void returned(Account account, Map<ChecklistPoint, String> reasons, Actor by) {
        step(account, State.RETURNED, reasons, by, "Ansökan om kontot sändes tillbaka");
        if (account.status() == Account.Status.SUBMITTED) {
            deeds.move(account, Account.Status.DRAFT, by);
        }
    }

    private void step(
            Account account,
            State to,
            Map<ChecklistPoint, String> reasons,
            Actor by,
            String sentence) {
        rows.step(
                account.id(),
                new Application.Step(
                        to, reasons, by.label(), deeds.now(), deeds.guideline().version()));
        deeds.note(
                event(to),
                by,
                account.id(),
                sentence,
                reasons.entrySet().stream()
                        .collect(toMap(reason -> reason.getKey().question(), Map.Entry::getValue)));
    }

    private static String event(State to) {
        return switch (to) {
            case DRAFT -> "application-taken-up-again";
            case SUBMITTED -> "application-submitted";
            case RETURNED -> "application-returned";
            case APPROVED -> "application-approved";
            case WITHDRAWN -> "application-withdrawn";
            case REOPENED -> "application-reopened";
        };
    }

    /** What is missing before the application can be handed in or approved. */
    List<Objection> missing(Account account, Application application) {
        Guideline guideline = deeds.guideline();
        String page = page(account);
        List<Objection> missing =
                new ArrayList<>(
                        ApplicationRules.missing(
                                account,
                                application.plan(),
                                editors.of(account).size(),
                                guideline.upkeep(),
                                page));
        AddressRules.address(account.platform(), application.answer(ChecklistPoint.ADDRESS))
                .flatMap(address -> register.atAddress(address, account.id()))
                .map(
                        holder ->
                                AddressRules.taken(
                                        holder, page + "#" + ChecklistPoint.ADDRESS.name()))
                .ifPresent(missing::add);
        String profile = application.answer(ChecklistPoint.PROFILE_TEXT);
        if (!profile.isEmpty()) {
            missing.addAll(
                    ProfileTextRules.objections(
                            profile,
                            guideline.municipality(),
                            page + "#" + ChecklistPoint.PROFILE_TEXT.name()));
        }
        return missing;
    }

    private Account heldAccount(AccountId id) {
        return register.held(id).orElseThrow(() -> new NotFound("account " + id.value()));
    }

    private Application held(Account account, Actor by) {
        Application unwritten = unwritten(account);
        rows.begin(account.id(), unwritten.state(), unwritten.plan(), by, deeds.now());
        return rows.held(account.id()).orElseThrow();
    }

    private Application unwritten(Account account) {
        return new Application(
                account.id(),
                account.status() == Account.Status.DRAFT ? State.DRAFT : State.REOPENED,
                1,
                Plan.of(account.name(), account.address()),
                "",
                deeds.now());
    }

    static String page(Account account) {
        return "/konton/" + account.handle() + "/ansokan";
    }
}
