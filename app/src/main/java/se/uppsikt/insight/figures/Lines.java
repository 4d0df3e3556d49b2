package se.uppsikt.insight.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.insight.figures.FigureRows.Sum;
import se.uppsikt.insight.figures.FollowUpView.About;
import se.uppsikt.insight.figures.FollowUpView.Line;
import se.uppsikt.policy.Ground;

/**
 * The figures one by one, each beside the period before and with where what is counted is found.
 */
final class Lines {
    private static final String MODERATION = "/moderering";

    private final About about;
    private final List<Ground> known;
    private final Figures now;
    private final Figures before;

    Lines(About about, List<Sum> sums, List<Ground> known) {
        this.about = about;
        this.known = known;
        this.now = Figures.of(sums.stream().filter(Sum::now).toList());
        this.before = Figures.of(sums.stream().filter(sum -> !sum.now()).toList());
    }

    List<Line> all() {
        List<Line> lines = new ArrayList<>();
        lines.add(number("kom-in", "Kom in", Kind.RECEIVED, inbox(""), true));
        lines.add(
                line(
                        "i-tid",
                        "Besvarat i tid",
                        of -> Shown.percent(of.inTime(false)),
                        inbox("vy=klara"),
                        true));
        lines.add(
                line(
                        "i-tid",
                        "Akut besvarat i tid",
                        of -> Shown.percent(of.inTime(true)),
                        inbox("vy=klara"),
                        true));
        lines.add(time("Svarstid, hälften", false, 50, true));
        lines.add(time("Svarstid, nio av tio", false, 90, true));
        lines.add(number("obesvarat", "Obesvarat nu", Kind.WAITING, inbox(""), true));
        lines.add(time("Svarstid för akut, hälften", true, 50, false));
        lines.add(time("Svarstid för akut, nio av tio", true, 90, false));
        lines.add(number("besvarat", "Besvarat", Kind.ANSWERED, inbox("vy=klara"), false));
        lines.add(number("utan-svar", "Avslutat utan svar", Kind.CLOSED, inbox("vy=klara"), false));
        lines.add(number("overlamnat", "Lämnat över", Kind.HANDED_OVER, "/inkorg/lamnat", false));
        lines.add(number("modererat", "Modererat", Kind.MODERATED, MODERATION, false));
        lines.add(number("blockerat", "Blockeringar", Kind.BLOCKED, blocks(), false));
        lines.add(number("diariefort", "Diariefört", Kind.REGISTERED, register(), false));
        lines.add(number("publicerat", "Publicerat", Kind.PUBLISHED, null, true));
        return lines;
    }

    /** Those that anything was moderated on, and always those that are near to opinions. */
    List<Line> grounds() {
        List<Line> lines = new ArrayList<>();
        for (Ground ground : known) {
            if (ground.secondPerson() || counted(ground.id())) {
                lines.add(ground(ground.id(), ground.name()));
            }
        }
        if (counted("")) {
            lines.add(ground("", "Dolt utan grund än"));
        }
        now.details(Kind.MODERATED).keySet().stream()
                .filter(id -> !id.isEmpty() && known.stream().noneMatch(g -> g.id().equals(id)))
                .forEach(id -> lines.add(ground(id, "Tidigare grund: " + id)));
        return lines;
    }

    private boolean counted(String ground) {
        return now.of(Kind.MODERATED, ground) + before.of(Kind.MODERATED, ground) > 0;
    }

    private Line ground(String id, String name) {
        return line(
                "modererat", name, of -> Shown.of(of.of(Kind.MODERATED, id)), MODERATION, false);
    }

    private Line number(String id, String word, Kind kind, @Nullable String href, boolean first) {
        return line(id, word, of -> Shown.of(of.of(kind)), href, first);
    }

    private Line time(String word, boolean urgent, int percent, boolean first) {
        return line(
                "svarstid",
                word,
                of -> Shown.time(of.took(urgent, percent)),
                inbox("vy=klara"),
                first);
    }

    private Line line(
            String id,
            String word,
            Function<Figures, Shown> shown,
            @Nullable String href,
            boolean first) {
        return new Line(
                id,
                word,
                about.nothing() ? Shown.unknown() : shown.apply(now),
                about.nothingBefore() ? Shown.unknown() : shown.apply(before),
                href,
                first);
    }

    private String inbox(String view) {
        String narrowed = about.scope().inbox();
        String query = view + (view.isEmpty() || narrowed.isEmpty() ? "" : "&") + narrowed;
        return "/inkorg" + (query.isEmpty() ? "" : "?" + query);
    }

    private String blocks() {
        Account one = about.scope().one();
        return MODERATION + "/blockeringar" + (one == null ? "" : "?konto=" + one.handle());
    }

    private String register() {
        return "/diarium?ar=" + about.period().first().getYear();
    }
}
