package se.uppsikt.accounts.applications;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRecorder;
import se.uppsikt.accounts.AccountRights;
import se.uppsikt.accounts.AccountRows;
import se.uppsikt.accounts.AddressRules;
import se.uppsikt.accounts.HandleRules;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.policy.Guideline;

/** Begins the application for an account that does not exist yet. */
@Enforces(
        value = "K8",
        how =
                "Ett konto går bara att ansöka om på en plattform där kommunen publicerar eget innehåll eller annonserar.")
@Service
class NewAccounts {
    private static final String PAGE = "/konton/ansokan";

    private final AccountRows register;
    private final ApplicationRows rows;
    private final Access access;
    private final TimeIds ids;
    private final AccountRecorder deeds;

    NewAccounts(
            AccountRows register,
            ApplicationRows rows,
            Access access,
            TimeIds ids,
            AccountRecorder deeds) {
        this.register = register;
        this.rows = rows;
        this.access = access;
        this.ids = ids;
        this.deeds = deeds;
    }

    /** What is asked first. */
    public record Wish(String name, Platform platform, String address, Account.Kind kind) {}

    /** Puts the account in the register as a draft, owned by the applicant's service area. */
    @Transactional
    Account begin(Employee by, Wish wish) {
        if (AccountRights.appliesFor(by).isEmpty()) {
            throw new NotPermitted(
                    "Du får inte ansöka om konton. Be någon som är redaktör eller kontoansvarig i"
                            + " din verksamhet.");
        }
        register.oneAddressAtATime();
        String name = Plan.text(wish.name()).replaceAll("\\s+", " ");
        String handle = HandleRules.handle(wish.platform(), name);
        Refused.ifAny(objections(by, wish, name, handle));
        Account account = draft(by, wish, name, handle);
        AccountId id = account.id();
        if (!register.add(account, by, deeds.now())) {
            throw new Refused(taken(handle));
        }
        rows.begin(id, Application.State.DRAFT, Plan.of(name, account.address()), by, deeds.now());
        deeds.note(
                "application-begun",
                by,
                id,
                "En ansökan om ett konto påbörjades",
                Map.of("konto", handle));
        return account;
    }

    /** Those that the guideline lets the municipality publish or advertise on (K8). */
    List<Platform> platforms() {
        Guideline.Platforms allowed = deeds.guideline().platforms();
        return Arrays.stream(Platform.values())
                .filter(
                        platform ->
                                allowed.organic().contains(platform.shown())
                                        || allowed.advertising().contains(platform.shown()))
                .toList();
    }

    /** Who approves what is applied for, by the unit's own name. */
    String communications() {
        return deeds.guideline().municipality().units().communications();
    }

    private Account draft(Employee by, Wish wish, String name, String handle) {
        return new Account(
                new AccountId(ids.next()),
                wish.kind(),
                wish.platform(),
                "",
                handle,
                name,
                AddressRules.address(wish.platform(), wish.address()).orElseThrow(),
                by.serviceArea(),
                requireNonNull(access.serviceAreas().get(by.serviceArea())).committee(),
                Account.Status.DRAFT,
                "",
                false);
    }

    private List<Objection> objections(Employee by, Wish wish, String name, String handle) {
        List<Objection> objections = new ArrayList<>(HandleRules.objections(name, handle, PAGE));
        if (!platforms().contains(wish.platform())) {
            objections.add(
                    Objection.of(
                            "K8",
                            "Kommunen varken publicerar eget innehåll eller annonserar på "
                                    + wish.platform().shown()
                                    + "."));
        }
        if (!AccountRights.appliesFor(by).contains(wish.kind())) {
            objections.add(
                    Objection.of(
                            "K1",
                            "Officiella och centrala konton ansöker " + communications() + " om."));
        }
        AddressRules.address(wish.platform(), wish.address())
                .ifPresentOrElse(
                        address ->
                                register.atAddress(address, null)
                                        .map(holder -> AddressRules.taken(holder, PAGE + "#adress"))
                                        .ifPresent(objections::add),
                        () ->
                                objections.add(
                                        AddressRules.elsewhere(wish.platform(), PAGE + "#adress")));
        if (register.byHandle(handle).isPresent()) {
            objections.add(taken(handle));
        }
        return objections;
    }

    private static Objection taken(String handle) {
        return Objection.of(
                "K1",
                "Det finns redan ett konto med det namnet på plattformen.",
                "Se det kontot",
                "/konton/" + handle);
    }
}
