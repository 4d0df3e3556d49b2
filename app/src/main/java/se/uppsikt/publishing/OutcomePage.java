package se.uppsikt.publishing;

import java.net.URI;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.records.PlatformKey;

/**
 * What a person decides about what a draft has become on an account: late, uncertain, by hand, or
 * not at all (P7, X8).
 */
@Controller
class OutcomePage {
    private static final String OUTCOME =
            "/publicering/{id:[0-9a-f-]{36}}/utfall/{account:[0-9a-f-]{36}}";
    private static final int LONGEST_ADDRESS = 500;

    private final Drafts drafts;
    private final DraftAnswers answers;
    private final Publications publications;
    private final Accounts accounts;

    OutcomePage(Drafts drafts, DraftAnswers answers, Publications publications, Accounts accounts) {
        this.drafts = drafts;
        this.answers = answers;
        this.publications = publications;
        this.accounts = accounts;
    }

    /** It goes out all the same, or once more: whoever says so has seen that it is not there. */
    @PostMapping(OUTCOME + "/skicka")
    ModelAndView send(Employee me, @PathVariable UUID id, @PathVariable UUID account) {
        return done(me, id, account, publication -> publications.sendAgain(me, publication));
    }

    @PostMapping(OUTCOME + "/stoppa")
    ModelAndView withdraw(Employee me, @PathVariable UUID id, @PathVariable UUID account) {
        return done(me, id, account, publication -> publications.withdraw(me, publication));
    }

    @PostMapping(OUTCOME + "/ge-upp")
    ModelAndView giveUp(Employee me, @PathVariable UUID id, @PathVariable UUID account) {
        return done(me, id, account, publication -> publications.giveUp(me, publication));
    }

    /**
     * @param key which of what stands there it is; empty when it was seen on the platform only
     */
    @PostMapping(OUTCOME + "/hittat")
    ModelAndView found(
            Employee me,
            @PathVariable UUID id,
            @PathVariable UUID account,
            @RequestParam(name = "vilket", defaultValue = "") String key) {
        return done(
                me,
                id,
                account,
                publication ->
                        publications.arrived(
                                me, publication, key.isBlank() ? null : new PlatformKey(key)));
    }

    @PostMapping(OUTCOME + "/for-hand")
    ModelAndView byHand(
            Employee me,
            @PathVariable UUID id,
            @PathVariable UUID account,
            @RequestParam(name = "adress", defaultValue = "") String address,
            @RequestParam(name = "bevis", defaultValue = "") String proof) {
        return done(
                me,
                id,
                account,
                publication ->
                        publications.doneByHand(
                                me,
                                publication,
                                there(accounts.account(new AccountId(account)), address),
                                proof.strip()));
    }

    /** Where the post is to be read: on its own platform. */
    private static @Nullable URI there(Account on, String typed) {
        URI address = address(typed);
        if (address != null && !on.platform().serves(address)) {
            throw new Refused(
                    Objection.of(
                            "X8",
                            "Adressen leder inte till "
                                    + on.platform().shown()
                                    + ". Kopiera adressen till inlägget där."));
        }
        return address;
    }

    private static @Nullable URI address(String typed) {
        String address = typed.strip();
        if (address.isEmpty()) {
            return null;
        }
        if (!address.matches("https://[^\\s\"<>]{4," + LONGEST_ADDRESS + "}")) {
            throw notAnAddress();
        }
        try {
            return URI.create(address);
        } catch (IllegalArgumentException notOne) {
            throw notAnAddress();
        }
    }

    private static Refused notAnAddress() {
        return new Refused(
                Objection.of("X8", "Adressen går inte att läsa. Den ska börja med https://."));
    }

    private ModelAndView done(
            Employee me, UUID id, UUID account, Consumer<PublicationId> decision) {
        Draft draft = drafts.draft(me, new DraftId(id));
        AccountId on = new AccountId(account);
        accounts.require(me, Permission.PUBLISH, on);
        PublicationId publication = draft.publications().get(on);
        if (publication == null) {
            throw new NotFound("publication of draft " + id);
        }
        return answers.after(me, draft.id(), () -> decision.accept(publication));
    }
}
