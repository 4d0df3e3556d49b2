package se.uppsikt.platforms.statistics;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.base.shared.Csv;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.statistics.PostFigureRows.Measured;
import se.uppsikt.records.PlatformKey;

/** An account's figures as tables, one line for each figure, written as they are read. */
@Component
class StatisticsCsv {
    private static final int AT_ONCE = 500;
    private static final LocalDate THE_FIRST = LocalDate.of(2004, 2, 4);

    private final AccountFigureRows days;
    private final PostFigureRows posts;
    private final Composing composing;

    StatisticsCsv(AccountFigureRows days, PostFigureRows posts, Composing composing) {
        this.days = days;
        this.posts = posts;
        this.composing = composing;
    }

    void days(Account account, OutputStream out) throws IOException {
        Csv csv = new Csv(Csv.Form.SPREADSHEET, out);
        csv.line(
                "Dygn",
                "Mått",
                "Del",
                "Värde",
                "Fastställt",
                "Tidigare värde",
                "Ändrat av plattformen");
        for (AccountFigureRows.Kept each : days.since(account.id(), THE_FIRST)) {
            csv.line(
                    each.day(),
                    each.metric().shown(),
                    each.part().swedish(),
                    each.value(),
                    each.settled() ? "ja" : "nej",
                    each.before(),
                    each.changedAt() == null ? null : SwedishTime.exact(each.changedAt()));
        }
    }

    void posts(Employee me, Account account, OutputStream out) throws IOException {
        Csv csv = new Csv(Csv.Form.SPREADSHEET, out);
        csv.line(
                "Publicerat", "Inlägg", "Beteckning", "Mått", "Del", "Värde", "Läst", "Visas inte");
        @Nullable PlatformKey after = null;
        while (true) {
            List<Measured> page = posts.page(account.id(), after, AT_ONCE);
            if (page.isEmpty()) {
                return;
            }
            write(me, account, page, csv);
            after = page.getLast().post();
        }
    }

    private void write(Employee me, Account account, List<Measured> page, Csv csv)
            throws IOException {
        Map<PlatformKey, List<PostFigureRows.Kept>> figures =
                posts.of(account.id(), page.stream().map(Measured::post).toList()).stream()
                        .collect(Collectors.groupingBy(PostFigureRows.Kept::post));
        Function<PlatformKey, PostTable.Shown> shown = composing.shown(me, account, page);
        for (Measured post : page) {
            List<PostFigureRows.Kept> its = figures.getOrDefault(post.post(), List.of());
            String words = shown.apply(post.post()).says();
            String at = SwedishTime.exact(post.writtenAt());
            String read = SwedishTime.exact(post.readAt());
            for (PostFigureRows.Kept each : its) {
                csv.line(
                        at,
                        words,
                        post.post().value(),
                        each.metric().shown(),
                        each.part().swedish(),
                        each.value(),
                        read,
                        post.untold());
            }
            if (its.isEmpty()) {
                csv.line(at, words, post.post().value(), null, null, null, read, post.untold());
            }
        }
    }
}
