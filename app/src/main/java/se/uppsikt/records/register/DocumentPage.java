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
import se.uppsikt.access.Committee;
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
import se.uppsikt.records.Registration.PublicView;
import se.uppsikt.records.Version;
import se.uppsikt.records.evidence.EvidenceVerifier;
import se.uppsikt.records.readers.Readers;

/** The record itself, and the panel that the inbox shows beside a conversation. */
@Controller
public class DocumentPage {
    private static final String PART = "HX-Request";

    private final Records records;
    private final Readers readers;
    private final Accounts accounts;
    private final Situations situations;
    private final Acts acts;

    DocumentPage(
            Records records, Readers readers, Accounts accounts, Situations situations, Acts acts) {
        this.records = records;
        this.readers = readers;
        this.accounts = accounts;
        this.situations = situations;
        this.acts = acts;
    }

    /** A wording with its difference from the one before. */
    public record ShownWording(Version version, List<TextDiff> passages) {
        static List<ShownWording> of(List<Version> versions) {
            List<ShownWording> wordings = new ArrayList<>();
            String before = null;
            for (Version version : versions) {
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
    }

    /**
     * What the panel and the page need to know about the registration.
     *
     * @param secrecy the note that holds; null when none does
     * @param triaged what whoever answers has taken it for; null when nobody has
     * @param placing where it is to be entered
     * @param outer how it stands in the municipality's own system; null when it is not handed over
     */
    public record Situation(
            Contribution contribution,
            Account account,
            boolean secret,
            @Nullable SecrecyNote secrecy,
            @Nullable Registration entry,
            Registration.Entry proposed,
            Registration.Placing placing,
            List<Committee> committees,
            Triages.@Nullable Triaged triaged,
            RegistrationForm written,
            boolean mayRegister,
            Register.@Nullable Outer outer,
            List<Objection> objections) {}

    /** What can be done here. */
    @Component("documentActs")
    record Acts(
            Register register,
            Correcting correcting,
            SecrecyNotes secrecy,
            EvidenceVerifier evidence) {}

    @GetMapping("/diarium/handling/{id}")
    ModelAndView document(Employee me, @PathVariable("id") UUID id) {
        Kept kept = readable(me, id);
        return document(
                me,
                kept,
                situations.of(me, kept.contribution(), RegistrationForm.NOTHING, List.of()));
    }

    private ModelAndView document(Employee me, Kept kept, Situation standing) {
        Map<String, Object> model = new HashMap<>();
        model.put("standing", standing);
        model.put("wordings", ShownWording.of(kept.versions()));
        model.put("ledger", kept.ledger());
        model.put("disposed", kept.disposed());
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

    /** A part of another page; whoever follows the link without scripts gets the whole record. */
    @GetMapping("/diarium/{id}/ruta")
    ModelAndView panel(
            Employee me,
            @PathVariable("id") UUID id,
            @RequestHeader(name = PART, defaultValue = "false") boolean part) {
        return part
                ? panel(
                        situations.of(
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
                new RegistrationForm("bedomning", null, Registration.Placing.OWN, decision, motive),
                contribution ->
                        acts.register().decideRegistration(me, contribution, decision, motive));
    }

    @PostMapping("/diarium/{id}/diariefor")
    ModelAndView register(
            Employee me,
            @PathVariable("id") UUID id,
            EntryForm form,
            @RequestHeader(name = PART, defaultValue = "false") boolean part) {
        Registration.Entry entry = form.entry();
        return act(
                me,
                id,
                part,
                new RegistrationForm("diariefor", entry, form.placing(), null, ""),
                contribution -> acts.register().register(me, contribution, entry, form.placing()));
    }

    @PostMapping("/diarium/{id}/rattelse")
    ModelAndView correct(
            Employee me,
            @PathVariable("id") UUID id,
            EntryForm form,
            @RequestParam(name = "motiv", defaultValue = "") String motive,
            @RequestHeader(name = PART, defaultValue = "false") boolean part) {
        Registration.Entry entry = form.entry();
        return act(
                me,
                id,
                part,
                new RegistrationForm("rattelse", entry, form.placing(), null, motive),
                contribution -> acts.correcting().correct(me, contribution, entry, motive));
    }

    @PostMapping("/diarium/{id}/visning")
    ModelAndView showPublicly(
            Employee me,
            @PathVariable("id") UUID id,
            @RequestParam("visning") PublicView view,
            @RequestHeader(name = PART, defaultValue = "false") boolean part) {
        return act(
                me,
                id,
                part,
                new RegistrationForm("visning", null, Registration.Placing.OWN, null, ""),
                contribution -> acts.register().showPublicly(me, contribution, view));
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
                new RegistrationForm("sekretess", null, Registration.Placing.OWN, null, motive),
                contribution -> acts.secrecy().note(me, contribution, secret, motive));
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
                contribution -> acts.evidence().verify(me, contribution));
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
            Situation standing = situations.of(me, contribution, written, refusal.objections());
            ModelAndView page = part ? panel(standing) : document(me, kept, standing);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return part
                ? panel(
                        situations.of(
                                me,
                                records.contribution(contribution.id()),
                                RegistrationForm.NOTHING,
                                List.of()))
                : new ModelAndView("redirect:/diarium/handling/" + id);
    }

    private static ModelAndView panel(Situation standing) {
        return new ModelAndView("records/register/panel", "standing", standing);
    }

    private Kept readable(Employee me, UUID id) {
        Contribution contribution = readers.readable(me, new ContributionId(id));
        readers.opened(me, List.of(contribution));
        return records.kept(contribution.id());
    }
}
