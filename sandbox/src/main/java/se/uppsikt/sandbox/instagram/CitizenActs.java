package se.uppsikt.sandbox.instagram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Photos;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Request.BadRequest;
import se.uppsikt.sandbox.instagram.Happenings.Draft;

/** What a person does through a form. Each act answers the address to show afterwards. */
final class CitizenActs {
    private static final int LONGEST = 2_200;

    private final Happenings happenings;
    private final World world;
    private final Photos photos;

    CitizenActs(Happenings happenings, Photos photos) {
        this.happenings = happenings;
        this.world = happenings.world();
        this.photos = photos;
    }

    String act(Profile profile, Citizen me, String what, Request request) throws BadRequest {
        String myId = People.idFor(profile, me);
        if (world.blocked(myId)) {
            throw new BadRequest(403, "Kontot har blockerat dig. Du kan läsa men inte skriva.");
        }
        String feed = "/profil/" + profile.username() + "?som=" + me.slug();
        String talk = "/profil/" + profile.username() + "/meddelanden?som=" + me.slug() + "#slut";
        return switch (what) {
            case "kommentera" -> feed + "#k-" + comment(profile, myId, request).id();
            case "andra" -> {
                Comment own = ownComment(myId, request);
                happenings.edit(own, text(request));
                yield feed + "#k-" + own.id();
            }
            case "radera" -> {
                happenings.remove(ownComment(myId, request));
                yield feed;
            }
            case "namn" -> {
                happenings.mention(profile, me, text(request), List.of(photo(request)));
                yield feed;
            }
            case "meddelanden" -> {
                happenings.write(profile, myId, false, draft(request));
                yield talk;
            }
            case "andrameddelande" -> {
                happenings.edit(ownMessage(myId, request), text(request));
                yield talk;
            }
            case "angra" -> {
                happenings.unsend(ownMessage(myId, request));
                yield talk;
            }
            default -> throw new BadRequest(404, "Sidan finns inte.");
        };
    }

    private Comment comment(Profile profile, String myId, Request request) throws BadRequest {
        String parentId = request.parameter("svarpa");
        Comment parent = parentId == null ? null : comment(parentId);
        String mediumId = parent == null ? request.parameter("inlagg", "") : parent.mediumId();
        Medium medium =
                world.medium(mediumId)
                        .filter(m -> m.accountId().equals(profile.id()) && !m.story())
                        .orElseThrow(CitizenActs::gone);
        if (!medium.open()) {
            throw new BadRequest(403, "Kontot har stängt av kommentarerna för inlägget.");
        }
        return happenings.comment(medium, parent, myId, text(request));
    }

    private Comment comment(String id) throws BadRequest {
        return world.comment(id).orElseThrow(CitizenActs::gone);
    }

    private Comment ownComment(String myId, Request request) throws BadRequest {
        Comment comment = comment(request.parameter("kommentar", ""));
        if (!comment.authorId().equals(myId)) {
            throw new BadRequest(403, "Kommentaren är inte din.");
        }
        return comment;
    }

    private Message ownMessage(String myId, Request request) throws BadRequest {
        return world.message(request.parameter("meddelande", ""))
                .filter(m -> m.personId().equals(myId) && !m.fromAccount() && !m.unsent())
                .orElseThrow(CitizenActs::gone);
    }

    private Draft draft(Request request) throws BadRequest {
        String story = request.parameter("handelse");
        String photo = request.file() == null ? null : photo(request);
        String words = request.parameter("text", "").strip();
        if (words.isEmpty() && photo == null) {
            throw new BadRequest(422, "Skriv något eller välj en bild först.");
        }
        return new Draft(
                words.isEmpty() ? null : text(request),
                photo,
                new Message.About(null, story, request.parameter("namner") != null));
    }

    /** Browsers send line breaks as CR LF; the platform keeps LF. */
    private static String text(Request request) throws BadRequest {
        String text = request.parameter("text", "").replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            throw new BadRequest(422, "Skriv något först.");
        }
        if (text.length() > LONGEST) {
            throw new BadRequest(422, "Texten är för lång. Högst 2 200 tecken går bra.");
        }
        return text;
    }

    private String photo(Request request) throws BadRequest {
        byte @Nullable [] file = request.file();
        if (file == null) {
            throw new BadRequest(422, "Välj en bild först.");
        }
        try {
            return photos.keep(file)
                    .orElseThrow(
                            () ->
                                    new BadRequest(
                                            422,
                                            "Bilden går inte att använda. Välj en PNG eller JPEG på högst 5 MB."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BadRequest gone() {
        return new BadRequest(404, "Det du vill göra något med finns inte längre.");
    }
}
