package se.uppsikt.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
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
import se.uppsikt.publishing.gate.Judged.Sharing;
import se.uppsikt.publishing.mediabank.AssetId;

/**
 * What a browser sends of a draft. What is typed of day and clock is read by itself, so that the
 * words are kept also when they say no time.
 *
 * @param day as a field of dates has it
 * @param clock as a field of times has it
 */
public record DraftForm(int version, Content written, String day, String clock) {
    static final String OWN_WORDS = "egen-";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NUMBER = 9;

    static DraftForm of(Draft draft) {
        Instant due = draft.content().due();
        String typed = due == null ? "" : SwedishTime.asTyped(due);
        return new DraftForm(
                draft.version(),
                draft.content(),
                typed.isEmpty() ? "" : typed.substring(0, typed.indexOf('T')),
                typed.isEmpty() ? "" : typed.substring(typed.indexOf('T') + 1));
    }

    static DraftForm read(MultiValueMap<String, String> fields) {
        List<Target> targets = new ArrayList<>();
        for (UUID account : ids(fields, "konto")) {
            String own = text(fields, OWN_WORDS + account);
            targets.add(new Target(new AccountId(account), own.isBlank() ? null : own));
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
                version(fields), content, line(fields, "dag"), line(fields, "klockan"));
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

    private static int version(MultiValueMap<String, String> fields) {
        String sent = Optional.ofNullable(fields.getFirst("version")).orElse("");
        return sent.matches("\\d{1," + LONGEST_NUMBER + "}") ? Integer.parseInt(sent) : 0;
    }
}
