package se.uppsikt.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Photos;
import se.uppsikt.sandbox.base.Request;

/** What a citizen does through a form. Each act answers the address to show afterwards. */
final class CitizenActs {
    private static final int LONGEST = 10_000;

    private final Facebook facebook;
    private final Photos photos;

    CitizenActs(Facebook facebook, Photos photos) {
        this.facebook = facebook;
        this.photos = photos;
    }

    String act(DemoPage page, Citizen me, String what, Request request) throws Request.BadRequest {
        if (facebook.world().blocked(me.idOn(page.id()))) {
            throw new Request.BadRequest(
                    403, "Sidan har blockerat dig. Du kan läsa men inte skriva.");
        }
        String wall = "/sida/" + page.id() + "?som=" + me.slug();
        synchronized (facebook.world()) {
            return switch (what) {
                case "kommentera" -> wall + "#k-" + comment(page, me, request).id();
                case "andra" -> {
                    Comment own = own(page, me, request);
                    facebook.editComment(own, text(request, own.content().photo()));
                    yield wall + "#k-" + own.id();
                }
                case "radera" -> {
                    facebook.remove(own(page, me, request), false);
                    yield wall;
                }
                case "meddelanden" -> {
                    facebook.write(page.id(), me.idOn(page.id()), false, content(request));
                    yield "/sida/" + page.id() + "/meddelanden?som=" + me.slug() + "#slut";
                }
                default -> throw new Request.BadRequest(404, "Sidan finns inte.");
            };
        }
    }

    private Comment comment(DemoPage page, Citizen me, Request request) throws Request.BadRequest {
        String parentId = request.parameter("svarpa");
        Comment parent = parentId == null ? null : visible(page, me, parentId);
        Post post =
                parent != null
                        ? facebook.postOf(parent)
                        : facebook.world()
                                .post(request.parameter("inlagg", ""))
                                .filter(p -> p.pageId().equals(page.id()) && !p.draft())
                                .orElseThrow(CitizenActs::gone);
        return facebook.comment(post, parent, me.idOn(page.id()), content(request));
    }

    private Comment visible(DemoPage page, Citizen me, String id) throws Request.BadRequest {
        String myId = me.idOn(page.id());
        return facebook.world()
                .comment(id)
                .filter(c -> c.pageId().equals(page.id()))
                .filter(c -> !c.hidden() || c.authorId().equals(myId))
                .orElseThrow(CitizenActs::gone);
    }

    private Comment own(DemoPage page, Citizen me, Request request) throws Request.BadRequest {
        Comment comment = visible(page, me, request.parameter("kommentar", ""));
        if (!comment.authorId().equals(me.idOn(page.id()))) {
            throw new Request.BadRequest(403, "Kommentaren är inte din.");
        }
        return comment;
    }

    private Content content(Request request) throws Request.BadRequest {
        String photo = keep(request.file());
        String text = text(request, photo);
        return new Content(text.isEmpty() ? null : text, photo);
    }

    /** Browsers send line breaks as CR LF; the platform keeps LF. */
    private static String text(Request request, @Nullable String photo) throws Request.BadRequest {
        String text = request.parameter("text", "").replace("\r\n", "\n").strip();
        if (text.isEmpty() && photo == null) {
            throw new Request.BadRequest(422, "Skriv något eller välj en bild först.");
        }
        if (text.length() > LONGEST) {
            throw new Request.BadRequest(422, "Texten är för lång. Högst 10 000 tecken går bra.");
        }
        return text;
    }

    private @Nullable String keep(byte @Nullable [] file) throws Request.BadRequest {
        if (file == null) {
            return null;
        }
        try {
            return photos.keep(file)
                    .orElseThrow(
                            () ->
                                    new Request.BadRequest(
                                            422,
                                            "Bilden går inte att använda. Välj en PNG eller JPEG på högst 5 MB."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Request.BadRequest gone() {
        return new Request.BadRequest(404, "Inlägget eller kommentaren finns inte längre.");
    }
}
