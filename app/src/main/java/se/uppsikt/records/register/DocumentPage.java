package se.uppsikt.records.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.Kept;
import se.uppsikt.records.Records;
import se.uppsikt.records.Registration;
import se.uppsikt.records.Version;
import se.uppsikt.records.evidence.EvidenceVerifier;
import se.uppsikt.records.readers.Readers;

/** The record itself, and the panel that the inbox shows beside a conversation. */
@Controller
public class DocumentPage {
    private static final String PART = "HX-Request";

    private final Records records;
    private final Readers readers;
    private final Register register;
    private final Accounts accounts;
    private final Decisions decisions;
    private final EvidenceVerifier evidence;

    /** What has been decided beside the entry itself. */
    @Component("documentDecisions")
    record Decisions(Correcting correcting, Triages triages) {}

    DocumentPage(
            Reading reading,
            Register register,
            Accounts accounts,
            Decisions decisions,
            EvidenceVerifier evidence) {
        this.records = reading.records();
        this.readers = reading.readers();
        this.register = register;
        this.accounts = accounts;
        this.decisions = decisions;
        this.evidence = evidence;
    }

    /** What is kept, and who reads what of it. */
    @Component("documentReading")
    record Reading(Records records, Readers readers) {}

    /** A wording with its difference from the one before. */
    public record ShownWording(Version version, List<TextDiff> passages) {}

    /**
     * What the panel and the page need to know about the registration.
     *
     * @param triaged what whoever answers has taken it for; null when nobody has
     */
    public record Situation(
            Contribution contribution,
            Account account,
            boolean secret,
            @Nullable Registration entry,
            Registration.Entry proposed,
            Triages.@Nullable Triaged triaged,
            RegistrationForm written,
            boolean mayRegister,
            List<Objection> objections) {}

    @GetMapping("/diarium/handling/{id}")
    ModelAndView document(Employee me, @PathVariable("id") UUID id) {
        Kept kept = readable(me, id);
        return document(
                me, kept, standing(me, kept.contribution(), RegistrationForm.NOTHING, List.of()));
    }

    private ModelAndView document(Employee me, Kept kept, Situation standing) {
        Map<String, Object> model = new HashMap<>();
        model.put("standing", standing);
        model.put("wordings", wordings(kept));
        model.put("ledger", kept.ledger());
        model.put(
                "line",
                Objects.requireNonNull(
                        records.lifeLines(List.of(kept.contribution()))
                                .get(kept.contribution().id())));
        model.put(
                "mayOriginals",
                accounts.may(me, Permission.REGISTER, kept.contribution().account())
                        || accounts.may(me, Permission.ARCHIVE, kept.contribution().account()));
        return new ModelAndView("records/register/document", model);
    }

    private static List<ShownWording> wordings(Kept kept) {
        List<ShownWording> wordings = new ArrayList<>();
        String before = null;
        for (Version version : kept.versions()) {
            wordings.add(
                    new ShownWording(
                            version,
                            version.number() == 1
                                    ? TextDiff.between(version.text(), version.text())
                                    : TextDiff.between(before, version.text())));
            before = version.text();
        }
        return wordings;
    }

    /** A part of another page; whoever follows the link without scripts gets the whole record. */
    @GetMapping("/diarium/{id}/ruta")
    ModelAndView panel(
            Employee me,
            @PathVariable("id") UUID id,
            @RequestHeader(name = PART, defaultValue = "false") boolean part) {
        return part
                ? panel(
                        standing(
                                me,
                                readable(me, id).contribution(),
                                RegistrationForm.NOTHING,
                                List.of()))
                : new ModelAndView("redirect:/diarium/handling/" + id);
    }

    @PostMapping("/diarium/{id}/bedomning")
    ModelAndView decide(
            Employee me,
            @PathVariable("id") UUID id,
            @RequestParam("beslut") RegistrationState decision,
            @RequestParam(name = "motiv", defaultValue = "") String motive,
            @RequestHeader(name = PART, defaultValue = "false") boolean part) {
        return act(
                me,
                id,
                part,
                new RegistrationForm("bedomning", null, decision, motive),
                contribution -> register.decideRegistration(me, contribution, decision, motive));
    }

    @PostMapping("/diarium/{id}/diariefor")
    ModelAndView register(
            Employee me,
            @PathVariable("id") UUID id,
            @RequestParam(name = "motpart", defaultValue = "") String counterpart,
            @RequestParam("arendemening") String subject,
            @RequestParam(name = "utan-namn", defaultValue = "false") boolean withoutNames,
            @RequestHeader(name = PART, defaultValue = "false") boolean part) {
        Registration.Entry entry = new Registration.Entry(counterpart, subject, withoutNames);
        return act(
                me,
                id,
                part,
                new RegistrationForm("diariefor", entry, null, ""),
                contribution -> register.register(me, contribution, entry));
    }

    @PostMapping("/diarium/{id}/rattelse")
    ModelAndView correct(
            Employee me,
            @PathVariable("id") UUID id,
            @RequestParam(name = "motpart", defaultValue = "") String counterpart,
            @RequestParam("arendemening") String subject,
            @RequestParam(name = "motiv", defaultValue = "") String motive,
            @RequestHeader(name = PART, defaultValue = "false") boolean part) {
        Registration.Entry entry = new Registration.Entry(counterpart, subject, true);
        return act(
                me,
                id,
                part,
                new RegistrationForm("rattelse", entry, null, motive),
                contribution -> decisions.correcting().correct(me, contribution, entry, motive));
    }

    @PostMapping("/diarium/{id}/sekretess")
    ModelAndView secrecy(
            Employee me,
            @PathVariable("id") UUID id,
            @RequestParam("sekretess") boolean secret,
            @RequestParam(name = "motiv", defaultValue = "") String motive,
            @RequestHeader(name = PART, defaultValue = "false") boolean part) {
        return act(
                me,
                id,
                part,
                new RegistrationForm("sekretess", null, null, motive),
                contribution -> register.markSecret(me, contribution, secret, motive));
    }

    @PostMapping("/diarium/{id}/kontroll")
    ModelAndView verify(
            Employee me,
            @PathVariable("id") UUID id,
            @RequestHeader(name = PART, defaultValue = "false") boolean part) {
        return act(
                me,
                id,
                part,
                RegistrationForm.NOTHING,
                contribution -> evidence.verify(me, contribution));
    }

    private interface Act {
        void on(ContributionId contribution);
    }

    /**
     * What was done shows elsewhere on the record's own page too, which therefore comes anew; in
     * the panel beside a conversation the panel alone does. A refusal is shown where the hand is,
     * with the words that were written.
     */
    private ModelAndView act(
            Employee me, UUID id, boolean part, RegistrationForm written, Act act) {
        Kept kept = readable(me, id);
        Contribution contribution = kept.contribution();
        accounts.require(me, Permission.REGISTER, contribution.account());
        try {
            act.on(contribution.id());
        } catch (NotPermitted refusal) {
            throw refusal;
        } catch (Refused refusal) {
            Situation standing = standing(me, contribution, written, refusal.objections());
            ModelAndView page = part ? panel(standing) : document(me, kept, standing);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return part
                ? panel(
                        standing(
                                me,
                                records.contribution(contribution.id()),
                                RegistrationForm.NOTHING,
                                List.of()))
                : new ModelAndView("redirect:/diarium/handling/" + id);
    }

    private static ModelAndView panel(Situation standing) {
        return new ModelAndView("records/register/panel", "standing", standing);
    }

    private Situation standing(
            Employee me,
            Contribution contribution,
            RegistrationForm written,
            List<Objection> objections) {
        Account account = accounts.account(contribution.account());
        Registration entry = register.of(List.of(contribution.id())).get(contribution.id());
        return new Situation(
                contribution,
                account,
                records.secret(contribution.id()),
                entry,
                begun(contribution, account, entry, written),
                decisions.triages().of(List.of(contribution.id())).get(contribution.id()),
                written,
                accounts.may(me, Permission.REGISTER, account.id()),
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
                : new Registration.Entry(entry.counterpart(), entry.subject(), true);
    }

    private Kept readable(Employee me, UUID id) {
        Contribution contribution = readers.readable(me, new ContributionId(id));
        readers.opened(me, List.of(contribution));
        return records.kept(contribution.id());
    }
}
