package se.uppsikt.publishing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.Policy;
import se.uppsikt.publishing.Draft.Content;
import se.uppsikt.publishing.GateAnswer.Past;
import se.uppsikt.publishing.gate.Gate;
import se.uppsikt.publishing.gate.Judged;
import se.uppsikt.publishing.gate.Point;
import se.uppsikt.publishing.gate.Point.Check;
import se.uppsikt.publishing.mediabank.MediaAsset;

/** Asks the gate about a draft, and remembers what it was let past. */
@Component
class GateAsked {
    private final SubmissionRows overrides;
    private final Recognised recognised;
    private final Shown shown;
    private final Accounts accounts;
    private final Policy policy;

    GateAsked(
            SubmissionRows overrides,
            Recognised recognised,
            Shown shown,
            Accounts accounts,
            Policy policy) {
        this.overrides = overrides;
        this.recognised = recognised;
        this.shown = shown;
        this.accounts = accounts;
        this.policy = policy;
    }

    GateAnswer ask(Draft draft) {
        return answer(draft.content(), overrides.overrides(draft.id()));
    }

    /** About what is not saved yet. */
    GateAnswer ask(Draft draft, Content typed) {
        return answer(typed, overrides.overrides(draft.id()));
    }

    private GateAnswer answer(Content content, Map<Check, Past> given) {
        List<Point> points = new ArrayList<>(Gate.points(judged(content)));
        points.sort(Comparator.comparing(Point::met));
        Set<Check> holds = new HashSet<>();
        for (Point point : points) {
            Past past = given.get(point.check());
            if (past != null && past.missing().equals(missing(point))) {
                holds.add(point.check());
            }
        }
        return new GateAnswer(
                List.copyOf(points),
                given.entrySet().stream()
                        .filter(each -> holds.contains(each.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** What is missing, so that it is seen whether it is still the same. */
    static String missing(Point point) {
        return point.sentence()
                + point.about().stream()
                        .map(each -> " " + each.value())
                        .sorted()
                        .collect(Collectors.joining());
    }

    private Judged judged(Content content) {
        List<MediaAsset> assets = shown.assets(content.media());
        Map<se.uppsikt.publishing.mediabank.AssetId, Judged.People> people =
                recognised.in(content);
        return new Judged(
                content.form(),
                policy.current().municipality().name(),
                content.accounts().stream()
                        .map(accounts::account)
                        .map(
                                account ->
                                        new Judged.Wording(
                                                account.shown(),
                                                content.title(),
                                                content.text(account.id())))
                        .toList(),
                assets.stream()
                        .map(
                                asset ->
                                        shown(
                                                asset,
                                                people.getOrDefault(
                                                        asset.id(), new Judged.People.Unasked())))
                        .toList(),
                content.sharing(),
                content.filmTold());
    }

    private static Judged.Shown shown(MediaAsset asset, Judged.People people) {
        return new Judged.Shown(
                asset.id(),
                asset.name(),
                asset.published().type().film(),
                asset.alt(),
                asset.decorative(),
                sound(asset),
                asset.captions() != null,
                words(asset),
                people);
    }

    private static Judged.Sound sound(MediaAsset asset) {
        return switch (asset.speech()) {
            case UNASKED -> Judged.Sound.UNASKED;
            case SPEECH -> Judged.Sound.SPEECH;
            case NO_SPEECH -> Judged.Sound.NO_SPEECH;
        };
    }

    private static Judged.Words words(MediaAsset asset) {
        List<String> lines = asset.words();
        return lines == null ? new Judged.Words.Unread() : new Judged.Words.Read(lines);
    }

    /** What is submitted, as a person reads it, with what the pictures show. */
    String written(Draft draft) {
        Content content = draft.content();
        List<String> lines = new ArrayList<>();
        lines.add("Form: " + content.form().swedish());
        lines.add(
                content.due() == null
                        ? "Tid: så snart det får"
                        : "Tid: " + SwedishTime.exact(content.due()));
        if (!content.title().isBlank()) {
            lines.add("Rubrik: " + content.title());
        }
        for (Account account : content.accounts().stream().map(accounts::account).toList()) {
            lines.add("");
            lines.add(account.shown() + ":");
            lines.add(content.text(account.id()));
        }
        for (MediaAsset asset : shown.assets(content.media())) {
            lines.add("");
            lines.add(
                    asset.name() + ": " + (asset.decorative() ? "(säger inget)" : asset.alt()));
        }
        return String.join("\n", lines);
    }

    /** Whom to ask about what somebody may not do with it. */
    String askWhom(Draft draft) {
        return draft.content().accounts().stream()
                .map(accounts::account)
                .map(account -> accounts.askWhom(Permission.APPROVE_POSTS, account))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
