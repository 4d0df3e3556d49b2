package se.uppsikt.publishing.formats;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.publishing.DraftId;
import se.uppsikt.publishing.Drafts;
import se.uppsikt.publishing.formats.FormatRows.Settled;

/** What the pages of formats show. */
@Component
public class FormatViews {
    private static final int SHOWN = 8;

    /** As far as somebody looks for what comes next: the last Monday of every second year. */
    private static final int AHEAD = 800;

    private final Formats formats;
    private final Drafts drafts;
    private final Accounts accounts;
    private final Access access;
    private final Formats.Desk desk;

    FormatViews(
            Formats formats, Drafts drafts, Accounts accounts, Access access, Formats.Desk desk) {
        this.formats = formats;
        this.drafts = drafts;
        this.accounts = accounts;
        this.access = access;
        this.desk = desk;
    }

    /**
     * A format in the list.
     *
     * @param next when it comes next; null when it comes no more
     */
    public record Line(
            Format format, List<Account> accounts, String whose, @Nullable Instant next) {}

    /**
     * One of the next times that it comes.
     *
     * @param draft what has become of it; null for nothing
     * @param passedOver who passed it over; empty for nobody
     */
    public record Occasion(LocalDate day, Instant at, @Nullable DraftId draft, String passedOver) {}

    /** What can be chosen in the form. */
    public record Choices(List<Account> accounts, List<ServiceArea> areas) {}

    List<Line> lines(Employee me) {
        return formats.of(me).stream()
                .map(
                        format ->
                                new Line(
                                        format,
                                        format.content().accounts().stream()
                                                .map(accounts::account)
                                                .toList(),
                                        requireNonNull(
                                                        access.serviceAreas()
                                                                .get(format.content().area()))
                                                .name(),
                                        coming(format).findFirst().orElse(null)))
                .toList();
    }

    private Stream<Instant> coming(Format format) {
        return days(format)
                .map(day -> OccasionRules.moment(day, format.content().schedule().clock()))
                .filter(at -> at.isAfter(desk.now()));
    }

    private Stream<LocalDate> days(Format format) {
        LocalDate today = desk.today();
        return OccasionRules.days(format.content().schedule(), today, today.plusDays(AHEAD))
                .stream();
    }

    /** The next few, whatever has become of them. */
    List<Occasion> occasions(Format format) {
        Map<LocalDate, Settled> settled = formats.settled(format);
        return days(format)
                .map(day -> occasion(format, day, Optional.ofNullable(settled.get(day))))
                .filter(each -> each.at().isAfter(desk.now()))
                .limit(SHOWN)
                .toList();
    }

    private static Occasion occasion(Format format, LocalDate day, Optional<Settled> settled) {
        return new Occasion(
                day,
                OccasionRules.moment(day, format.content().schedule().clock()),
                settled.map(Settled::draft).orElse(null),
                settled.filter(each -> each.draft() == null).map(Settled::by).orElse(""));
    }

    FormatForm fresh(Employee me) {
        return FormatForm.fresh(desk.today(), me.serviceArea());
    }

    /** The accounts that somebody writes for, and those that are chosen already. */
    Choices choices(Employee me, FormatForm form) {
        List<Account> offered = drafts.accounts(me);
        List<Account> chosen =
                accounts.open().stream()
                        .filter(each -> form.on(each.id()) && !offered.contains(each))
                        .toList();
        return new Choices(
                Stream.concat(offered.stream(), chosen.stream()).toList(),
                List.copyOf(access.areasInUse().values()));
    }
}
