package se.uppsikt.sandbox.instagram;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Clockwork;

/** One account as one person sees it: what is hidden is seen only by whoever wrote it. */
final class Sight {
    private final Happenings happenings;
    private final World world;
    private final Profile profile;
    private final Citizen me;

    Sight(Happenings happenings, Profile profile, Citizen me) {
        this.happenings = happenings;
        this.world = happenings.world();
        this.profile = profile;
        this.me = me;
    }

    Screen.Head head() {
        List<Screen.Story> stories =
                world.mediaOf(profile.id()).stream()
                        .filter(m -> m.story() && !m.removed() && !m.over(happenings.now()))
                        .map(
                                m ->
                                        new Screen.Story(
                                                m.id(),
                                                m.photos().isEmpty()
                                                        ? null
                                                        : path(m.photos().getFirst()),
                                                film(m),
                                                told(m.created())))
                        .toList();
        return new Screen.Head(
                profile.username(),
                profile.title(),
                person(me),
                Arrays.stream(Citizen.values()).map(Sight::person).toList(),
                world.blocked(myId()),
                stories);
    }

    private String myId() {
        return People.idFor(profile, me);
    }

    List<Screen.Entry> feed() {
        return world.mediaOf(profile.id()).stream()
                .filter(m -> !m.story() && !m.removed())
                .map(this::entry)
                .toList();
    }

    private Screen.Entry entry(Medium medium) {
        List<Comment> seen = world.commentsOf(medium.id()).stream().filter(this::sees).toList();
        List<Screen.Remark> top =
                seen.stream()
                        .filter(c -> c.parentId() == null)
                        .map(c -> remark(c, below(c, seen)))
                        .toList();
        String kind =
                medium.product() == Medium.Product.REELS
                        ? "Rullfilm"
                        : medium.photos().size() > 1 ? "Karusell" : "";
        return new Screen.Entry(
                medium.id(),
                medium.caption(),
                IntStream.range(0, medium.photos().size())
                        .mapToObj(
                                i ->
                                        new Screen.Photo(
                                                "/media/" + medium.photos().get(i), medium.alt(i)))
                        .toList(),
                film(medium),
                kind,
                medium.open(),
                told(medium.created()),
                seen.size(),
                top);
    }

    private List<Screen.Remark> below(Comment top, List<Comment> seen) {
        return seen.stream()
                .filter(c -> top.id().equals(c.parentId()))
                .map(c -> remark(c, List.of()))
                .toList();
    }

    boolean sees(Comment comment) {
        return !comment.removed() && (!comment.hidden() || comment.authorId().equals(myId()));
    }

    private Screen.Remark remark(Comment comment, List<Screen.Remark> replies) {
        Screen.Person author =
                People.withId(profile, comment.authorId())
                        .map(Sight::person)
                        .orElse(new Screen.Person("", profile.username(), "", 9));
        return new Screen.Remark(
                comment.id(),
                author,
                comment.byAccount(),
                comment.authorId().equals(myId()),
                comment.hidden(),
                comment.text(),
                told(comment.created()),
                replies);
    }

    List<Screen.Line> talk() {
        return world.conversation(myId()).stream().map(this::line).toList();
    }

    private Screen.Line line(Message message) {
        String about =
                message.about().mentionsInStory()
                        ? "Händelse där kontot nämns"
                        : message.about().storyId() != null
                                ? "Svar på kontots händelse"
                                : message.about().commentId() != null ? "Svar på kommentar" : "";
        return new Screen.Line(
                message.id(),
                !message.fromAccount(),
                message.text(),
                path(message.photo()),
                about,
                message.edits() > 0,
                told(message.created()));
    }

    private String told(Instant at) {
        return Clockwork.told(at, happenings.now());
    }

    private static @Nullable String film(Medium medium) {
        return medium.film() == null ? null : "/profil/film/" + medium.film();
    }

    private static @Nullable String path(@Nullable String photo) {
        return photo == null ? null : "/media/" + photo;
    }

    static Screen.Person person(Citizen citizen) {
        return new Screen.Person(
                citizen.slug(), People.username(citizen), citizen.initials(), citizen.number());
    }
}
