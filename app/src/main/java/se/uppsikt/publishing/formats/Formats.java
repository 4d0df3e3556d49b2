package se.uppsikt.publishing.formats;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.publishing.Draft;
import se.uppsikt.publishing.DraftId;
import se.uppsikt.publishing.Drafts;
import se.uppsikt.publishing.formats.Format.Content;
import se.uppsikt.publishing.formats.FormatRows.Hand;
import se.uppsikt.publishing.formats.FormatRows.Settled;

/** The door: what comes again, and its occasions, for those who write for all its accounts. */
@Service
public class Formats {
    private final FormatRows rows;
    private final Drafts drafts;
    private final Accounts accounts;
    private final Access access;
    private final Desk desk;

    Formats(FormatRows rows, Drafts drafts, Accounts accounts, Access access, Desk desk) {
        this.rows = rows;
        this.drafts = drafts;
        this.accounts = accounts;
        this.access = access;
        this.desk = desk;
    }

    /** New ids, and the time. */
    @Component("formatsDesk")
    record Desk(TimeIds ids, InstantSource time) {
        Instant now() {
            return time.instant();
        }

        LocalDate today() {
            return SwedishTime.day(now());
        }

        Hand hand(Employee by) {
            return new Hand(by.name(), now());
        }
    }

    /**
     * An occasion to come of which nothing has become.
     *
     * @param whose the service area that writes it, by name
     */
    public record Place(
            FormatId format,
            LocalDate day,
            Instant at,
            String name,
            String whose,
            List<AccountId> accounts) {}

    /**
     * The empty places to come within some days, for a calendar: one question, however many they
     * are.
     *
     * @param writes the accounts that the reader writes for
     * @param shown those of them that are looked at
     */
    public List<Place> places(
            Collection<Account> writes, Set<AccountId> shown, LocalDate from, LocalDate until) {
        LocalDate today = desk.today();
        LocalDate begin = from.isBefore(today) ? today : from;
        if (!begin.isBefore(until)) {
            return List.of();
        }
        Set<AccountId> written = writes.stream().map(Account::id).collect(Collectors.toSet());
        Set<AccountId> open = open();
        return rows.within(shown, begin, until).stream()
                .filter(each -> mayWrite(each.format(), written, open))
                .flatMap(
                        each ->
                                OccasionRules.days(each.format().content().schedule(), begin, until)
                                        .stream()
                                        .filter(day -> !each.settled().contains(day))
                                        .map(day -> place(each.format(), day)))
                .filter(place -> place.at().isAfter(desk.now()))
                .toList();
    }

    private Place place(Format format, LocalDate day) {
        Content content = format.content();
        return new Place(
                format.id(),
                day,
                OccasionRules.moment(day, content.schedule().clock()),
                content.name(),
                requireNonNull(access.serviceAreas().get(content.area())).name(),
                content.accounts());
    }

    private Set<AccountId> open() {
        return accounts.watched().stream().map(Account::id).collect(Collectors.toSet());
    }

    /** An account that has closed is nobody's to write for, and keeps nobody from the others. */
    private static boolean mayWrite(Format format, Set<AccountId> written, Set<AccountId> open) {
        Set<AccountId> left = new HashSet<>(format.content().accounts());
        left.retainAll(open);
        return !left.isEmpty() && written.containsAll(left);
    }

    private boolean sees(Employee me, Format format, Set<AccountId> written, Set<AccountId> open) {
        boolean closed = format.content().accounts().stream().noneMatch(open::contains);
        return closed
                ? format.content().area().equals(me.serviceArea())
                : mayWrite(format, written, open);
    }

    private Set<AccountId> writes(Employee me) {
        return drafts.accounts(me).stream().map(Account::id).collect(Collectors.toSet());
    }

    /** Those that somebody may work with, by name. */
    List<Format> of(Employee me) {
        Set<AccountId> written = writes(me);
        Set<AccountId> open = open();
        return rows.all().stream().filter(each -> sees(me, each, written, open)).toList();
    }

    /**
     * @throws NotFound also when somebody may not know of it
     */
    Format format(Employee me, FormatId id) {
        return seen(me, rows.format(id), id);
    }

    private Format held(Employee by, FormatId id) {
        return seen(by, rows.held(id), id);
    }

    private Format seen(Employee me, Optional<Format> found, FormatId id) {
        return found.filter(each -> sees(me, each, writes(me), open()))
                .orElseThrow(() -> new NotFound("format " + id.value()));
    }

    @Transactional
    FormatId begin(Employee by, FormatForm form) {
        FormatId id = new FormatId(desk.ids().next());
        rows.insert(new Format(id, 1, content(by, form, Set.of())), desk.hand(by));
        return id;
    }

    /** What has been taken or passed over stays so. */
    @Transactional
    void change(Employee by, FormatId id, FormatForm form) {
        Format before = held(by, id);
        if (!form.version().equals(Integer.toString(before.version()))) {
            throw refused(
                    "Någon annan har ändrat formatet sedan du öppnade sidan. Din text står kvar här; öppna formatet i ett nytt fönster, jämför och spara sedan.");
        }
        Content content = content(by, form, Set.copyOf(before.content().accounts()));
        rows.change(new Format(id, before.version() + 1, content), desk.hand(by));
    }

    private Content content(Employee by, FormatForm form, Set<AccountId> before) {
        Content content = FormatRules.content(form, access.areasInUse().keySet());
        Set<AccountId> strange = new HashSet<>(content.accounts());
        strange.removeAll(before);
        strange.removeAll(writes(by));
        if (!strange.isEmpty()) {
            throw new NotPermitted("Du skriver inte för alla de konton som är valda.");
        }
        return content;
    }

    /** It comes no more; the drafts that it has given stay. */
    @Transactional
    void discard(Employee by, FormatId id) {
        held(by, id);
        rows.delete(id);
    }

    /**
     * An occasion becomes a draft, and is then taken by it.
     *
     * @return also the draft that somebody else has just made of it
     */
    @Transactional
    DraftId write(Employee by, FormatId id, LocalDate day) {
        Format format = held(by, id);
        Optional<Settled> settled = rows.settledOn(id, day);
        if (settled.isPresent()) {
            return settled.flatMap(each -> Optional.ofNullable(each.draft()))
                    .orElseThrow(
                            () ->
                                    refused(
                                            settled.get().by()
                                                    + " har hoppat över det tillfället. Ta med det igen först."));
        }
        Instant due = coming(format, day);
        Set<AccountId> open = open();
        List<AccountId> on = format.content().accounts().stream().filter(open::contains).toList();
        DraftId draft = drafts.begin(by, Draft.Content.begun(format.content().skeleton(), on, due));
        rows.settle(id, day, draft, desk.hand(by));
        return draft;
    }

    /** It is passed over this once. */
    @Transactional
    public void passOver(Employee by, FormatId id, LocalDate day) {
        Format format = held(by, id);
        Optional<Settled> settled = rows.settledOn(id, day);
        if (settled.isEmpty()) {
            coming(format, day);
            rows.settle(id, day, null, desk.hand(by));
        } else if (settled.get().draft() != null) {
            throw refused(
                    settled.get().by()
                            + " har redan börjat skriva det. Kasta utkastet om det inte ska bli av.");
        }
    }

    /** What was passed over is an empty place again. */
    @Transactional
    void restore(Employee by, FormatId id, LocalDate day) {
        held(by, id);
        rows.unsettle(id, day);
    }

    private Instant coming(Format format, LocalDate day) {
        Instant due = OccasionRules.moment(day, format.content().schedule().clock());
        if (!OccasionRules.comes(format.content().schedule(), day)) {
            throw refused(
                    "Formatet kommer inte längre den dagen; någon har ändrat det. Ladda om kalendern.");
        }
        if (!due.isAfter(desk.now())) {
            throw refused(
                    "Tillfället har passerat. Skriv ett vanligt inlägg om det ändå ska bli av.");
        }
        return due;
    }

    /** What has become of its occasions from today on. */
    Map<LocalDate, Settled> settled(Format format) {
        return rows.settled(format.id(), desk.today());
    }

    private static Refused refused(String sentence) {
        return new Refused(Objection.of("P1", sentence));
    }
}
