package se.uppsikt.publishing;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.policy.Guideline;
import se.uppsikt.policy.Policy;
import se.uppsikt.publishing.Draft.Content;
import se.uppsikt.publishing.GateAnswer.Past;
import se.uppsikt.publishing.gate.Gate;
import se.uppsikt.publishing.gate.Judged;
import se.uppsikt.publishing.gate.Point;
import se.uppsikt.publishing.gate.Point.Check;
import se.uppsikt.publishing.mediabank.AssetId;
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

    /** About what is saved, in words that name nobody whom the reader may not know. */
    GateAnswer ask(Employee reader, Draft draft) {
        return ask(reader, draft, draft.content());
    }

    /** The same, about what is not saved yet. */
    GateAnswer ask(Employee reader, Draft draft, Content typed) {
        Map<Check, Past> given = overrides.overrides(draft.id());
        return answer(
                Gate.points(judged(typed, recognised.in(reader, typed))),
                given.isEmpty() ? List.of() : Gate.points(judged(typed, recognised.in(typed))),
                given);
    }

    /** What holds it back now, whoever asks. */
    List<Point> holding(Draft draft) {
        List<Point> points = Gate.points(judged(draft.content(), recognised.in(draft.content())));
        return answer(points, points, overrides.overrides(draft.id())).holding();
    }

    /**
     * @param whole what the gate says when it may name everybody: only by that is it seen whether
     *     the same is missing as when it was let past
     */
    private static GateAnswer answer(
            List<Point> points, List<Point> whole, Map<Check, Past> given) {
        Map<Check, Past> holds = new EnumMap<>(Check.class);
        for (Point point : whole) {
            Past past = given.get(point.check());
            if (!point.met() && past != null && past.missing().equals(missing(point))) {
                holds.put(point.check(), past);
            }
        }
        return new GateAnswer(
                points.stream().sorted(Comparator.comparing(Point::met)).toList(), holds);
    }

    /** What is missing, so that it is seen whether it is still the same; a print, for it names. */
    static String missing(Point point) {
        String whole =
                point.sentence()
                        + point.about().stream()
                                .map(each -> " " + each.value())
                                .sorted()
                                .collect(Collectors.joining());
        return Sha256.of(whole.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private Judged judged(Content content, Map<AssetId, Judged.People> people) {
        List<MediaAsset> assets = shown.assets(content.media());
        Map<AssetId, List<String>> words = shown.words(content.media());
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
                                                words.get(asset.id()),
                                                people.getOrDefault(
                                                        asset.id(), new Judged.People.Unasked())))
                        .toList(),
                content.sharing(),
                content.filmTold(),
                known());
    }

    /** How the municipality is reached, which may stand in every post. */
    private List<String> known() {
        Guideline.Municipality municipality = policy.current().municipality();
        return List.of(
                municipality.serviceCentrePhone(),
                municipality.serviceCentreEmail(),
                municipality.website(),
                municipality.houseRules());
    }

    private static Judged.Shown shown(
            MediaAsset asset, @Nullable List<String> words, Judged.People people) {
        return new Judged.Shown(
                asset.id(),
                asset.name(),
                asset.film(),
                asset.alt(),
                asset.decorative(),
                sound(asset),
                asset.captions() != null,
                words == null ? new Judged.Words.Unread() : new Judged.Words.Read(words),
                people);
    }

    private static Judged.Sound sound(MediaAsset asset) {
        return switch (asset.speech()) {
            case UNASKED -> Judged.Sound.UNASKED;
            case SPEECH -> Judged.Sound.SPEECH;
            case NO_SPEECH -> Judged.Sound.NO_SPEECH;
        };
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
