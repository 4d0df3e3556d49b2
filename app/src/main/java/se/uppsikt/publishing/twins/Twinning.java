package se.uppsikt.publishing.twins;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.publishing.Draft.Content;
import se.uppsikt.publishing.Draft.Target;
import se.uppsikt.publishing.DraftId;
import se.uppsikt.publishing.Drafts;
import se.uppsikt.publishing.gate.Judged.Sharing;
import se.uppsikt.publishing.twins.Twin.Closed;
import se.uppsikt.publishing.twins.Twin.Outcome;
import se.uppsikt.publishing.twins.TwinDeed.Act;

/** What people do about a pair that waits. */
@Service
class Twinning {
    private static final String RULE = "P5";
    private static final int LONGEST = 1000;
    private static final int LONGEST_ADDRESS = 500;

    private final TwinRows rows;
    private final TwinDesk desk;
    private final TwinAccounts languages;
    private final Originals originals;
    private final Drafts drafts;

    Twinning(
            TwinRows rows,
            TwinDesk desk,
            TwinAccounts languages,
            Originals originals,
            Drafts drafts) {
        this.rows = rows;
        this.desk = desk;
        this.languages = languages;
        this.originals = originals;
        this.drafts = drafts;
    }

    /** Somebody as a reader of pairs. */
    TwinRows.Reader reader(Employee me) {
        return reader(me, languages.spoken());
    }

    TwinRows.Reader reader(Employee me, Map<AccountId, String> spoken) {
        Set<AccountId> mine =
                drafts.accounts(me).stream().map(Account::id).collect(Collectors.toSet());
        return new TwinRows.Reader(
                mine,
                mine.stream()
                        .filter(spoken::containsKey)
                        .map(spoken::get)
                        .collect(Collectors.toSet()));
    }

    /**
     * The twin is written: a draft on the accounts that speak the language, with the words of the
     * original to begin with. Two who begin at once write in the same.
     */
    @Transactional
    DraftId write(Employee me, TwinId id) {
        Twin twin = held(me, id);
        DraftId begun = twin.written();
        if (begun != null) {
            return begun;
        }
        List<Account> on =
                TwinRules.where(speaking(me, twin.language()), originals.platforms(twin));
        Post said = originals.publication(twin).post();
        DraftId draft =
                drafts.begin(
                        me,
                        new Content(
                                Post.Form.POST,
                                said.title() == null ? "" : said.title(),
                                said.text(),
                                on.stream().map(Account::id).map(Target::of).toList(),
                                List.of(),
                                new Sharing.Own(),
                                false,
                                null));
        rows.written(id, draft);
        desk.note(Act.BEGUN, me, twin, Map.of());
        return draft;
    }

    /** Those that speak it and that somebody writes for; when there is none, what to do. */
    private List<Account> speaking(Employee me, String language) {
        Set<AccountId> mine = reader(me).accounts();
        List<Account> speaking = languages.speaking(language);
        List<Account> open = speaking.stream().filter(each -> each.status().open()).toList();
        List<Account> own = open.stream().filter(each -> mine.contains(each.id())).toList();
        if (!own.isEmpty()) {
            return own;
        }
        if (!open.isEmpty()) {
            throw new NotPermitted(
                    "Du skriver inte för "
                            + open.getFirst().shown()
                            + ". "
                            + originals.askWhom(open.getFirst()));
        }
        throw new Refused(
                Objection.of(
                        RULE,
                        (speaking.isEmpty()
                                        ? "Inget konto är utpekat som tvillingkonto på " + language
                                        : speaking.getFirst().shown() + " är inte i bruk")
                                + ". Peka ut ett konto, länka en tvilling som finns någon annanstans, eller skriv varför den inte behövs.",
                        "Tvillingkonton",
                        TwinPage.ACCOUNTS));
    }

    /** Somebody has made the twin elsewhere, and says where it is. */
    @Transactional
    void link(Employee me, TwinId id, String address, String note) {
        Twin twin = held(me, id);
        URI link = address(address);
        refuseWords(note, "Skriv var tvillingen finns och hur du såg den.");
        close(twin, me, Outcome.LINKED, note, link);
    }

    /** It is not needed, for a reason. */
    @Transactional
    void dismiss(Employee me, TwinId id, String reason) {
        Twin twin = held(me, id);
        refuseWords(reason, "Skriv varför tvillingen inte behövs.");
        close(twin, me, Outcome.NOT_NEEDED, reason, null);
    }

    /** The original is gone, and so is the task. */
    @Transactional
    void end(Employee me, TwinId id) {
        Twin twin = held(me, id);
        if (!originals.of(List.of(twin)).getOrDefault(id, Original.UNKNOWN).gone()) {
            throw new Refused(
                    Objection.of(
                            RULE,
                            "Originalet står kvar, så vitt Uppsikt vet. Skriv i stället varför tvillingen inte behövs."));
        }
        close(twin, me, Outcome.ORIGINAL_GONE, "", null);
    }

    private void close(Twin twin, Employee me, Outcome outcome, String words, @Nullable URI link) {
        desk.close(twin, me, new Closed(outcome, desk.now(), me.label(), words, null, link));
    }

    private Twin held(Employee me, TwinId id) {
        Twin twin =
                rows.locked(id)
                        .filter(reader(me)::sees)
                        .orElseThrow(() -> new NotFound("twin " + id.value()));
        if (!twin.open()) {
            throw new Refused(
                    Objection.of(RULE, "Uppgiften är redan avslutad: " + twin.state() + "."));
        }
        return twin;
    }

    private static void refuseWords(String words, String sentence) {
        if (words.isBlank() || words.length() > LONGEST) {
            throw new Refused(Objection.of(RULE, sentence));
        }
    }

    private static URI address(String typed) {
        String address = typed.strip();
        try {
            URI uri = URI.create(address);
            if (address.length() <= LONGEST_ADDRESS
                    && "https".equals(uri.getScheme())
                    && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException notOne) {
            throw notAnAddress();
        }
        throw notAnAddress();
    }

    private static Refused notAnAddress() {
        return new Refused(
                Objection.of(
                        RULE,
                        "Adressen går inte att läsa. Klistra in den ur webbläsaren; den ska börja med https://."));
    }
}
