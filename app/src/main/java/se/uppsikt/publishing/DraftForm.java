package se.uppsikt.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.publishing.Draft.Content;
import se.uppsikt.publishing.Draft.Target;
import se.uppsikt.publishing.Drafts.Seen;
import se.uppsikt.publishing.gate.Judged.Sharing;
import se.uppsikt.publishing.mediabank.AssetId;
import se.uppsikt.publishing.mediabank.MediaAsset;

/**
 * What a browser sends of a draft. What is typed of day and clock is read by itself, so that the
 * words are kept also when they say no time.
 *
 * @param day as a field of dates has it
 * @param clock as a field of times has it
 * @param said what is typed of the pictures and films; none where nothing has been typed
 */
public record DraftForm(
        Seen seen, Content written, String day, String clock, Map<AssetId, Said> said) {
    private static final String OWN_WORDS = "egen-";
    private static final String CHOICES = "kan-";
    private static final String SHOWN = "visas-";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NUMBER = 9;

    public DraftForm {
        said = Map.copyOf(said);
    }

    /**
     * What is said of a picture or a film, in fields that end with its id.
     *
     * @param version of the asset, as it was read
     * @param speech of a film: {@code ja}, {@code nej} or empty
     * @param words what is written in a picture
     * @param wordless whether somebody has seen that nothing is
     * @param nobody whether somebody has seen that nobody can be recognised
     */
    public record Said(
            int version,
            String alt,
            boolean decorative,
            String speech,
            String words,
            boolean wordless,
            boolean nobody) {
        /** As it is known. */
        static Said of(MediaAsset asset, @Nullable List<String> words) {
            return new Said(
                    asset.version(),
                    asset.alt(),
                    asset.decorative(),
                    switch (asset.speech()) {
                        case UNASKED -> "";
                        case SPEECH -> "ja";
                        case NO_SPEECH -> "nej";
                    },
                    words == null ? "" : String.join("\n", words),
                    words != null && words.isEmpty(),
                    false);
        }

        private static Said read(MultiValueMap<String, String> fields, AssetId asset) {
            String of = "-" + asset.value();
            return new Said(
                    number(fields, "version" + of),
                    text(fields, "alt" + of).strip(),
                    fields.containsKey("dekorativ" + of),
                    line(fields, "tal" + of),
                    text(fields, "ord" + of).strip(),
                    fields.containsKey("ordlos" + of),
                    fields.containsKey("ingen" + of));
        }
    }

    /** On a page of its own. */
    static DraftForm of(Draft draft) {
        Instant due = draft.content().due();
        String typed = due == null ? "" : SwedishTime.asTyped(due);
        return new DraftForm(
                new Seen(draft.version(), UUID.randomUUID()),
                draft.content(),
                typed.isEmpty() ? "" : typed.substring(0, typed.indexOf('T')),
                typed.isEmpty() ? "" : typed.substring(typed.indexOf('T') + 1),
                Map.of());
    }

    static DraftForm read(MultiValueMap<String, String> fields) {
        List<Target> targets = new ArrayList<>();
        for (UUID account : ids(fields, "konto")) {
            String own = text(fields, OWN_WORDS + account);
            targets.add(
                    new Target(
                            new AccountId(account),
                            own.isBlank() ? null : own,
                            without(fields, account)));
        }
        Content content =
                new Content(
                        "HANDELSE".equals(fields.getFirst("slag"))
                                ? Post.Form.STORY
                                : Post.Form.POST,
                        line(fields, "rubrik"),
                        text(fields, "text"),
                        targets,
                        media(fields),
                        sharing(fields),
                        fields.containsKey("filmtext"),
                        null);
        return new DraftForm(
                new Seen(
                        number(fields, "version"),
                        ids(fields, "fonster").stream().findFirst().orElseGet(UUID::randomUUID)),
                content,
                line(fields, "dag"),
                line(fields, "klockan"),
                content.media().stream()
                        .filter(each -> fields.containsKey("version-" + each.value()))
                        .collect(Collectors.toMap(each -> each, each -> Said.read(fields, each))));
    }

    /** On the same page, after it was saved. */
    DraftForm saved(Draft draft) {
        return new DraftForm(
                new Seen(draft.version(), seen.window()), draft.content(), day, clock, Map.of());
    }

    /** With its time. */
    Content content() {
        return written.at(DueRules.typed(day, clock).orElse(null));
    }

    /** The same; where day and clock say no time, with the one that it had. */
    Content contentOr(@Nullable Instant due) {
        try {
            return content();
        } catch (Refused notATime) {
            return written.at(due);
        }
    }

    private static List<AssetId> media(MultiValueMap<String, String> fields) {
        List<UUID> taken = ids(fields, "ta-bort");
        return ids(fields, "bild").stream()
                .filter(each -> !taken.contains(each))
                .map(AssetId::new)
                .toList();
    }

    /** What could be chosen for the account and is not; what has come since is shown there too. */
    private static Set<AssetId> without(MultiValueMap<String, String> fields, UUID account) {
        List<UUID> shown = ids(fields, SHOWN + account);
        return ids(fields, CHOICES + account).stream()
                .filter(each -> !shown.contains(each))
                .map(AssetId::new)
                .collect(Collectors.toSet());
    }

    private static Sharing sharing(MultiValueMap<String, String> fields) {
        String with = line(fields, "med");
        return switch (Optional.ofNullable(fields.getFirst("delning")).orElse("")) {
            case "TILLSAMMANS" -> new Sharing.Together(with);
            case "SAMHALLSNYTTA" -> new Sharing.Benefit(with);
            default -> new Sharing.Own();
        };
    }

    private static List<UUID> ids(MultiValueMap<String, String> fields, String name) {
        LinkedHashSet<UUID> ids = new LinkedHashSet<>();
        for (String each : fields.getOrDefault(name, List.of())) {
            if (!ID.matcher(each).matches()) {
                throw new Refused(Objection.of("P1", "Valet går inte att läsa. Ladda om sidan."));
            }
            ids.add(UUID.fromString(each));
        }
        return List.copyOf(ids);
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        String sent = Optional.ofNullable(fields.getFirst(name)).orElse("");
        return StorableText.text(sent.replace("\r\n", "\n"));
    }

    private static String line(MultiValueMap<String, String> fields, String name) {
        String line = text(fields, name).replace('\n', ' ').strip();
        return line.codePointCount(0, line.length()) <= LONGEST_LINE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_LINE));
    }

    private static int number(MultiValueMap<String, String> fields, String name) {
        String sent = Optional.ofNullable(fields.getFirst(name)).orElse("");
        return sent.matches("\\d{1," + LONGEST_NUMBER + "}") ? Integer.parseInt(sent) : 0;
    }
}
