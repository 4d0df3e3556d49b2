package se.uppsikt.archive.sip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.appearance.AccountPicture.Place;
import se.uppsikt.accounts.appearance.Appearance;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.records.Author;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Kept;
import se.uppsikt.records.Version;
import tools.jackson.databind.json.JsonMapper;

/**
 * Contributions in the words of ActivityStreams 2.0 (W3C), with what that standard has no word for
 * under {@code uppsikt:}. Every wording and every deed is here.
 */
final class ActivityStreams {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PRESENTATION = "../../rep2-presentation/data/";
    private static final List<Object> CONTEXT =
            List.of("https://www.w3.org/ns/activitystreams", Map.of("uppsikt", "urn:uppsikt:ord:"));

    private final Account account;

    ActivityStreams(Account account) {
        this.account = account;
    }

    /** What a collection of a month's contributions begins with, up to its first item. */
    String opening(String id, long items) {
        return "{\"@context\":%s,\n\"type\":\"OrderedCollection\",\n\"id\":%s,\n\"attributedTo\":%s,\n\"totalItems\":%d,\n\"orderedItems\":[\n"
                .formatted(json(CONTEXT), json("urn:uppsikt:" + id), json(owner()), items);
    }

    String closing() {
        return "\n]}\n";
    }

    /**
     * @param deviations what of it did not agree with its fingerprints
     */
    String item(Kept kept, List<String> deviations) {
        Contribution c = kept.contribution();
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("type", "Note");
        item.put("id", "urn:uuid:" + c.id().value());
        item.put("uppsikt:slag", c.kind().swedish());
        item.put("uppsikt:nyckel", c.key().value());
        put(item, "inReplyTo", c.parent() == null ? null : key(c.parent().value()));
        item.put("context", key(c.thread().value()));
        item.put("attributedTo", author(c));
        put(item, "content", c.text());
        put(item, "uppsikt:art", c.genre() == null ? null : c.genre().swedish());
        item.put("mediaType", "text/plain");
        put(item, "url", c.permalink() == null ? null : c.permalink().toString());
        item.put("published", c.writtenAt().toString());
        if (kept.versions().size() > 1) {
            item.put("updated", kept.versions().getLast().at().toString());
        }
        item.put("uppsikt:bevarad", c.capturedAt().toString());
        item.put("uppsikt:riktning", c.direction().swedish());
        facts(item, kept);
        item.put(
                "uppsikt:lydelser",
                kept.versions().stream().map(ActivityStreams::version).toList());
        item.put("uppsikt:åtgärder", kept.ledger().stream().map(ActivityStreams::deed).toList());
        item.put(
                "uppsikt:diarienummer",
                kept.registrations().stream().map(each -> each.number().shown()).toList());
        put(item, "uppsikt:avvikelser", deviations.isEmpty() ? null : deviations);
        return json(item);
    }

    /** The account itself, with all its looks during the year. */
    String account(ProfileHistory looks) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("@context", CONTEXT);
        all.putAll(owner());
        all.put("preferredUsername", account.handle());
        all.put("url", account.address().toString());
        all.put("uppsikt:plattform", account.platform().shown());
        all.put("uppsikt:plattformens-id", account.platformId());
        all.put("uppsikt:kontotyp", account.kind().swedish());
        all.put("uppsikt:läge", account.status().swedish());
        Appearance.Text text = looks.text(looks.end());
        put(all, "summary", text == null ? null : text.text());
        all.put("icon", looks.images(Place.PROFILE).stream().map(ActivityStreams::image).toList());
        all.put("image", looks.images(Place.COVER).stream().map(ActivityStreams::image).toList());
        all.put("uppsikt:profiltexter", looks.texts().stream().map(ActivityStreams::text).toList());
        return json(all) + "\n";
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    private Map<String, Object> owner() {
        Map<String, Object> owner = new LinkedHashMap<>();
        owner.put("type", "Organization");
        owner.put("id", "urn:uuid:" + account.id().value());
        owner.put("name", account.name());
        return owner;
    }

    private static Map<String, ?> image(ProfileHistory.Image image) {
        Map<String, @Nullable Object> each = new LinkedHashMap<>();
        each.put("type", "Image");
        each.put("name", image.picture().description());
        each.put("url", PRESENTATION + image.file());
        each.put("uppsikt:version", image.picture().number());
        each.put("uppsikt:inlagd", image.picture().putAt().toString());
        put(each, "uppsikt:till", image.until() == null ? null : image.until().toString());
        each.put("uppsikt:sha256", image.picture().sha256());
        return each;
    }

    private static Map<String, ?> text(Appearance.Text text) {
        Map<String, @Nullable Object> each = new LinkedHashMap<>();
        each.put("uppsikt:version", text.number());
        each.put("content", text.text());
        each.put("uppsikt:godkänd", text.since().toString());
        put(each, "uppsikt:till", text.until() == null ? null : text.until().toString());
        return each;
    }

    private Map<String, ?> author(Contribution c) {
        if (c.direction() == Direction.DRAWN_UP && c.kind() == ContributionKind.POST) {
            return owner();
        }
        Author author = c.author();
        Map<String, @Nullable Object> person = new LinkedHashMap<>();
        person.put("type", c.direction() == Direction.DRAWN_UP ? "Organization" : "Person");
        person.put("name", author.shown());
        put(person, "uppsikt:plattformens-id", author.platformId());
        return person;
    }

    private String key(String key) {
        return "urn:uppsikt:" + account.handle() + ":" + key;
    }

    private static void facts(Map<String, @Nullable Object> item, Kept kept) {
        Facts facts = kept.contribution().facts();
        item.put("uppsikt:synlighet", facts.visibility().swedish());
        item.put("uppsikt:svar", facts.answering().swedish());
        item.put("uppsikt:registrering", facts.registration().swedish());
        item.put("uppsikt:bevarande", facts.retention().swedish());
        put(
                item,
                "uppsikt:försvann",
                facts.withdrawnAt() == null ? null : facts.withdrawnAt().toString());
        Disappearance.of(kept).ifPresent(gone -> item.put("uppsikt:försvann-hur", gone(gone)));
        put(item, "uppsikt:saknas", facts.neverShown() ? LikenessRules.WORDS_WITHHELD : null);
    }

    private static Map<String, ?> gone(Disappearance gone) {
        Map<String, @Nullable Object> each = new LinkedHashMap<>();
        put(each, "tid", gone.at() == null ? null : gone.at().toString());
        each.put("hur", gone.how());
        put(each, "med", gone.above() == null ? null : "urn:uuid:" + gone.above().value());
        return each;
    }

    private static Map<String, ?> version(Version version) {
        Map<String, @Nullable Object> each = new LinkedHashMap<>();
        each.put("nummer", version.number());
        each.put("tid", version.at().toString());
        each.put("text", version.text());
        put(each, "art", version.genre() == null ? null : version.genre().swedish());
        each.put("sha256", version.hash().hex());
        each.put("original", OriginalPart.name(version.original()));
        List<Object> media = new ArrayList<>();
        version.media().forEach(medium -> media.add(medium(medium)));
        each.put("attachment", media);
        return each;
    }

    private static Map<String, ?> medium(Version.Media media) {
        Map<String, @Nullable Object> each = new LinkedHashMap<>();
        String mime = media.stored() == null ? "" : media.stored().mime();
        each.put(
                "type",
                MediaType.of(mime).picture()
                        ? "Image"
                        : MediaType.of(mime).film() ? "Video" : "Document");
        put(each, "name", media.altText());
        put(each, "uppsikt:ursprungligt-namn", media.originalName());
        if (media.stored() == null) {
            each.put("uppsikt:saknas", LikenessRules.whyMissing(media));
        } else {
            each.put("mediaType", mime);
            each.put(
                    "url",
                    PRESENTATION
                            + "media/"
                            + LikenessRules.mediaName(media.stored().hash().hex(), mime));
            each.put("uppsikt:sha256", media.stored().hash().hex());
        }
        return each;
    }

    private static Map<String, ?> deed(LedgerEntry entry) {
        Map<String, @Nullable Object> each = new LinkedHashMap<>();
        each.put("nummer", entry.number());
        each.put("tid", entry.at().toString());
        each.put("händelse", entry.event());
        each.put("av", entry.actor());
        each.put("mening", entry.sentence());
        put(each, "riktlinje", entry.guideline());
        if (!entry.particulars().isEmpty()) {
            each.put("uppgifter", new TreeMap<>(entry.particulars()));
        }
        return each;
    }

    private static void put(Map<String, @Nullable Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
