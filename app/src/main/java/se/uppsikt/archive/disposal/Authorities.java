package se.uppsikt.archive.disposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.archive.disposal.DisposalAuthority.Decision;
import se.uppsikt.archive.disposal.DisposalAuthority.Ending;
import se.uppsikt.archive.disposal.DisposalAuthority.InForce;
import se.uppsikt.archive.disposal.DisposalAuthority.Scope;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.crisis.Crises;

/**
 * The decisions that disposal rests on and the crises that stop it, as an archivist enters them.
 */
@Service
class Authorities {
    static final int SHOWN = 200;

    private static final int LONGEST = 500;

    private final AuthorityRows rows;
    private final Accounts accounts;
    private final TimeIds ids;
    private final DisposalRecorder desk;
    private final Crises decided;

    Authorities(
            AuthorityRows rows,
            Accounts accounts,
            TimeIds ids,
            DisposalRecorder desk,
            Crises decided) {
        this.rows = rows;
        this.accounts = accounts;
        this.ids = ids;
        this.desk = desk;
        this.decided = decided;
    }

    /**
     * Enters a decision as it was made.
     *
     * @throws Refused with everything that is missing
     */
    @Transactional
    AuthorityId enter(Employee me, AuthorityForm form) {
        Refused.ifAny(AuthorityRules.against(form));
        Scope scope = scope(form);
        requireWhole(me, scope);
        DisposalAuthority one =
                new DisposalAuthority(
                        new AuthorityId(ids.next()),
                        text(form.designation()),
                        new Decision(
                                text(form.body()),
                                AuthorityRules.day(form.decidedOn()).orElseThrow(),
                                text(form.registerNumber())),
                        text(form.documentType()),
                        AuthorityRules.period(form).orElseThrow(),
                        scope,
                        new InForce(
                                AuthorityRules.day(form.from()).orElseThrow(),
                                AuthorityRules.day(form.to()).orElse(null),
                                null),
                        me.label(),
                        desk.now());
        rows.add(one);
        desk.done(DisposalDeed.Word.AUTHORITY_ENTERED, me, particulars(one));
        return one.id();
    }

    private static Scope scope(AuthorityForm form) {
        return new Scope(
                form.all(form.committees()).stream()
                        .map(CommitteeId::new)
                        .collect(Collectors.toSet()),
                form.all(form.accounts()).stream().map(AccountId::new).collect(Collectors.toSet()),
                form.all(form.kinds()),
                form.all(form.registrations()),
                form.all(form.sorts()));
    }

    /** Whoever enters it archives everything that it lets go. */
    private void requireWhole(Employee me, Scope scope) {
        List<Account> covered = accounts.all().stream().filter(scope::covers).toList();
        if (covered.isEmpty()) {
            throw new Refused(AuthorityRules.of("Beslutet gäller inget konto som finns här."));
        }
        covered.forEach(each -> accounts.require(me, Permission.ARCHIVE, each.id()));
    }

    /** It is not in force any more; what is carried out stops at the next portion. */
    @Transactional
    void end(Employee me, AuthorityId id, String day, String reason) {
        DisposalAuthority one = find(id);
        requireWhole(me, one.scope());
        Optional<LocalDate> on = AuthorityRules.day(day);
        List<Objection> objections = new ArrayList<>();
        if (on.isEmpty() || on.get().isBefore(desk.today())) {
            objections.add(
                    AuthorityRules.of(
                            "Välj dagen från och med då det inte gäller, tidigast i dag."));
        }
        said(objections, reason, "Skriv varför beslutet upphör.");
        Refused.ifAny(objections);
        if (!rows.end(id, new Ending(on.orElseThrow(), text(reason), me.label()), desk.now())) {
            throw new Refused(AuthorityRules.of("Beslutet har redan upphört."));
        }
        desk.done(DisposalDeed.Word.AUTHORITY_ENDED, me, particulars(one));
    }

    private static Map<String, String> particulars(DisposalAuthority one) {
        return Map.of(
                "beslut", one.id().value().toString(),
                "beteckning", one.designation(),
                "diarienummer", one.decision().registerNumber(),
                "frist", one.period().toString());
    }

    /** A time whose contributions are kept; without a last day it goes on. */
    @Transactional
    void noteCrisis(Employee me, String from, String to, String what) {
        requireAnywhere(me);
        Optional<LocalDate> first = AuthorityRules.day(from);
        Optional<LocalDate> last = AuthorityRules.day(to);
        List<Objection> objections = new ArrayList<>();
        if (first.isEmpty()
                || last.isEmpty() && !to.isBlank()
                || last.isPresent() && last.get().isBefore(first.get())) {
            objections.add(
                    of("Välj dagen då krisen började, och dagen då den slutade om den är slut."));
        }
        said(objections, what, "Skriv vilken kris det är.");
        Refused.ifAny(objections);
        CrisisPeriod one =
                new CrisisPeriod(
                        ids.next(),
                        Set.of(),
                        first.orElseThrow(),
                        last.orElse(null),
                        text(what),
                        me.label(),
                        false);
        rows.add(one, desk.now());
        desk.done(
                DisposalDeed.Word.CRISIS_NOTED,
                me,
                Map.of("krisperiod", one.id().toString(), "från", one.from().toString()));
    }

    @Transactional
    void endCrisis(Employee me, UUID id, String day) {
        requireAnywhere(me);
        LocalDate last =
                AuthorityRules.day(day)
                        .orElseThrow(() -> new Refused(of("Välj krisens sista dag.")));
        if (!rows.endCrisis(id, last)) {
            throw new Refused(of("Krisen är redan avslutad, eller började senare än den dagen."));
        }
        desk.done(
                DisposalDeed.Word.CRISIS_ENDED,
                me,
                Map.of("krisperiod", id.toString(), "till", last.toString()));
    }

    private void requireAnywhere(Employee me) {
        accounts.all().forEach(each -> accounts.require(me, Permission.ARCHIVE, each.id()));
    }

    private static void said(List<Objection> objections, String text, String asked) {
        if (text.isBlank() || text.length() > LONGEST) {
            objections.add(of(asked));
        }
    }

    private static Objection of(String sentence) {
        return AuthorityRules.of(sentence);
    }

    /**
     * @throws NotFound when there is none
     */
    DisposalAuthority find(AuthorityId id) {
        return rows.find(id).orElseThrow(() -> new NotFound("disposal authority " + id.value()));
    }

    List<DisposalAuthority> all() {
        return rows.all(SHOWN);
    }

    List<DisposalAuthority> inForce() {
        return all().stream().filter(each -> each.inForceOn(desk.today())).toList();
    }

    /** Those entered here, and those decided as crises. */
    List<CrisisPeriod> crises() {
        return Stream.concat(
                        decided.periods().stream().map(Authorities::period), rows.crises().stream())
                .toList();
    }

    private static CrisisPeriod period(Crises.Period one) {
        return new CrisisPeriod(
                one.crisis().value(),
                one.accounts(),
                SwedishTime.day(one.from()),
                one.until() == null ? null : SwedishTime.day(one.until()),
                one.what(),
                one.startedBy(),
                true);
    }

    /**
     * Why nothing is disposed of now under this decision, in a sentence; null when nothing stands
     * against it.
     */
    @Nullable String standstill(DisposalAuthority authority) {
        if (crises().stream().anyMatch(CrisisPeriod::goesOn)) {
            return "En kris pågår, och så länge gallras ingenting.";
        }
        return authority.inForceOn(desk.today())
                ? null
                : "Gallringsbeslutet " + authority.designation() + " gäller inte i dag.";
    }

    private static String text(@Nullable String written) {
        return StorableText.text(AuthorityForm.written(written));
    }
}
