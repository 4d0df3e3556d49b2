package se.uppsikt.sandbox.linkedin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Clockwork;
import tools.jackson.databind.JsonNode;

/** What one member sees of the page. */
final class Sight {
    private static final Pattern HASHTAG = Pattern.compile("\\{hashtag\\|\\\\?#\\|([^}]*)}");
    private static final Pattern MENTION = Pattern.compile("@\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([|{}@\\[\\]()<>#*_~\\\\])");

    private final Network network;
    private final Uploads uploads;
    private final Citizen me;

    Sight(Network network, Uploads uploads, Citizen me) {
        this.network = network;
        this.uploads = uploads;
        this.me = me;
    }

    View.Head head() {
        return new View.Head(
                person(me), Arrays.stream(Citizen.values()).map(Sight::person).toList());
    }

    List<View.Entry> feed() {
        return network.world().posts().stream().map(this::entry).toList();
    }

    private View.Entry entry(Post post) {
        List<View.Said> top = network.world().under(post).stream().map(this::said).toList();
        int count = top.size() + top.stream().mapToInt(s -> s.replies().size()).sum();
        return new View.Entry(
                post.id(),
                plain(post.text()),
                pictures(post),
                film(post),
                Clockwork.told(post.created(), network.now()),
                Clockwork.exact(post.created()),
                !post.created().equals(post.modified()),
                post.closed(),
                count,
                top);
    }

    private List<View.Picture> pictures(Post post) {
        JsonNode content = post.content();
        List<View.Picture> found = new ArrayList<>();
        if (content != null) {
            picture(content.path("media"), found);
            content.path("multiImage").path("images").forEach(each -> picture(each, found));
        }
        return found;
    }

    private View.@Nullable Film film(Post post) {
        JsonNode content = post.content();
        String urn = content == null ? "" : content.path("media").path("id").asString("");
        return network.world()
                .film(urn)
                .map(
                        film ->
                                new View.Film(
                                        "/dms/" + film.number() + ".mp4",
                                        film.captions() == null
                                                ? null
                                                : "/dms/" + film.number() + ".vtt"))
                .orElse(null);
    }

    private void picture(JsonNode media, List<View.Picture> found) {
        uploads.file(media.path("id").asString(""))
                .ifPresent(
                        file ->
                                found.add(
                                        new View.Picture(
                                                "/dms/" + file,
                                                media.path("altText").asString(""))));
    }

    private View.Said said(Remark remark) {
        return new View.Said(
                remark.id(),
                Organisation.citizen(remark.actor())
                        .map(Sight::person)
                        .orElse(new View.Person("", Organisation.TITLE, "Ö", 9)),
                remark.byOrganisation(),
                remark.actor().equals(Organisation.urn(me)),
                remark.text(),
                Clockwork.told(remark.created(), network.now()),
                Clockwork.exact(remark.created()),
                !remark.created().equals(remark.modified()),
                network.world().replies(remark).stream().map(this::said).toList());
    }

    /** Without the signs that the platform writes into a text to keep its meaning. */
    static String plain(String text) {
        String tags = HASHTAG.matcher(text).replaceAll("#$1");
        String names = MENTION.matcher(tags).replaceAll("$1");
        return ESCAPED.matcher(names).replaceAll("$1");
    }

    private static View.Person person(Citizen citizen) {
        return new View.Person(
                citizen.slug(), citizen.fullName(), citizen.initials(), citizen.number());
    }
}
