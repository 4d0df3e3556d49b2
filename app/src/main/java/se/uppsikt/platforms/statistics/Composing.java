package se.uppsikt.platforms.statistics;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.platforms.ConnectionRows;
import se.uppsikt.platforms.statistics.AccountFigureRows.Kept;
import se.uppsikt.platforms.statistics.PostFigureRows.Measured;
import se.uppsikt.platforms.statistics.StatisticsSource.Terms;
import se.uppsikt.platforms.statistics.StatisticsView.How;
import se.uppsikt.platforms.statistics.StatisticsView.Period;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.readers.Readers;

/** Puts together what the page of an account's figures shows. */
@Component
class Composing {
    private static final Terms NONE = new Terms("", Map.of(), List.of());

    private final AccountFigureRows days;
    private final PostFigureRows posts;
    private final ReadingRows readings;
    private final Desk desk;

    /** Whose figures are read, whether an account is connected, whose posts they are, the time. */
    @Component("composingDesk")
    record Desk(
            Sources sources,
            ConnectionRows connections,
            Records records,
            Readers readers,
            InstantSource time) {}

    Composing(AccountFigureRows days, PostFigureRows posts, ReadingRows readings, Desk desk) {
        this.days = days;
        this.posts = posts;
        this.readings = readings;
        this.desk = desk;
    }

    /**
     * @param length how many days
     * @param after the post that the page of posts begins after; null for the first page
     */
    StatisticsView view(Employee me, Account account, int length, @Nullable PlatformKey after) {
        LocalDate today = today();
        LocalDate from = today.minusDays(length - 1L);
        List<Kept> told = days.since(account.id(), from);
        Optional<Terms> terms = desk.sources().of(account.platform()).map(StatisticsSource::terms);
        List<Measured> page = posts.page(account.id(), after, PostTable.PAGE + 1);
        List<PostFigureRows.Kept> ofPosts =
                posts.of(account.id(), page.stream().map(Measured::post).toList());
        TreeSet<Metric> metrics = new TreeSet<>();
        told.forEach(each -> metrics.add(each.metric()));
        ofPosts.forEach(each -> metrics.add(each.metric()));
        return new StatisticsView(
                account,
                terms.isPresent(),
                desk.connections().connection(account.id()).isPresent(),
                new Period(length, from, today, days.first(account.id()).orElse(null)),
                how(account),
                followers(told),
                charts(told, from, today),
                DayTable.of(told),
                PostTable.of(page, ofPosts, shown(me, account, page)),
                terms.map(Composing::sentences).orElse(List.of()),
                counted(metrics, terms.orElse(NONE)));
    }

    LocalDate today() {
        return LocalDate.ofInstant(desk.time().instant(), ZoneOffset.UTC);
    }

    private How how(Account account) {
        Optional<ReadingRows.State> state = readings.state(account.id());
        return new How(
                state.map(ReadingRows.State::readAt).orElse(null),
                state.map(ReadingRows.State::problem).orElse(null),
                readings.untold(account.id()).stream().map(ReadingRows.Untold::words).toList());
    }

    private static @Nullable String followers(List<Kept> told) {
        return told.stream()
                .filter(each -> each.metric() == Metric.FOLLOWERS)
                .findFirst()
                .map(each -> DayChart.number(each.value()))
                .orElse(null);
    }

    private static List<DayChart> charts(List<Kept> told, LocalDate from, LocalDate to) {
        Map<Metric, TreeMap<LocalDate, Split>> split = DayTable.split(told);
        return split.entrySet().stream()
                .filter(each -> each.getKey() != Metric.FOLLOWERS)
                .map(each -> DayChart.of(each.getKey(), each.getValue(), from, to))
                .toList();
    }

    /** What is shown of these posts; they are asked for once. */
    Function<PlatformKey, PostTable.Shown> shown(Employee me, Account account, List<Measured> of) {
        Map<PlatformKey, Contribution> kept =
                desk.records()
                        .byKeys(
                                account.id(),
                                of.stream().map(Measured::post).collect(Collectors.toSet()));
        return key -> shown(me, kept.get(key));
    }

    /**
     * Whoever is here reads what is open on the account, and was asked for that once. Who may not
     * read what is confidential sees its figures and no words.
     */
    private PostTable.Shown shown(Employee me, @Nullable Contribution post) {
        if (post == null) {
            return new PostTable.Shown("Inlägget är inte sparat i Uppsikt", null);
        }
        return !post.confidential() || desk.readers().may(me, post)
                ? new PostTable.Shown(
                        post.kind().swedish() + ": " + post.says(),
                        post.disposed() ? null : post.permalink())
                : new PostTable.Shown(post.kind().swedish(), null);
    }

    private static List<String> sentences(Terms terms) {
        return Stream.concat(Stream.of(terms.day()), terms.limits().stream()).toList();
    }

    private static Map<String, String> counted(TreeSet<Metric> metrics, Terms terms) {
        Map<String, String> counted = new LinkedHashMap<>();
        metrics.forEach(each -> counted.put(each.shown(), terms.counts(each)));
        return counted;
    }
}
