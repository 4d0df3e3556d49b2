package se.uppsikt.sandbox.youtube;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Clockwork;

/** What one citizen sees: what waits for review only who wrote it, and what is rejected no one. */
final class Eyes {
    private static final int COLOUR_OF_THE_CHANNEL = 9;

    private final Studio studio;
    private final World world;
    private final DemoChannel channel;
    private final Citizen me;

    Eyes(Studio studio, DemoChannel channel, Citizen me) {
        this.studio = studio;
        this.world = studio.world();
        this.channel = channel;
        this.me = me;
    }

    Watching.Head head() {
        return new Watching.Head(
                channel.id(),
                channel.title(),
                channel.handle(),
                person(me),
                Arrays.stream(Citizen.values()).map(Eyes::person).toList());
    }

    List<Watching.Shown> films() {
        return world.films(channel).stream()
                .filter(film -> film.shown(studio.now()))
                .map(this::film)
                .toList();
    }

    private Watching.Shown film(Film film) {
        List<Watching.Remark> remarks =
                film.commentsOff()
                        ? List.of()
                        : world.threads(film.id()).stream()
                                .filter(this::sees)
                                .map(each -> remark(each, replies(each)))
                                .toList();
        int count = remarks.stream().mapToInt(each -> 1 + each.replies().size()).sum();
        return new Watching.Shown(
                film.id(),
                film.title(),
                film.description(),
                Clockwork.told(film.published(), studio.now()),
                Clockwork.exact(film.published()),
                film.commentsOff(),
                film.footage() == null ? null : "/vi/" + film.id() + "/film",
                tracks(film),
                count,
                remarks);
    }

    private List<Watching.Track> tracks(Film film) {
        return world.captions(film.id()).stream()
                .filter(each -> !each.draft())
                .map(
                        each ->
                                new Watching.Track(
                                        each.language(),
                                        each.name().isEmpty() ? each.language() : each.name(),
                                        "/vi/" + film.id() + "/" + each.id() + ".vtt"))
                .toList();
    }

    private List<Watching.Remark> replies(Comment top) {
        return world.replies(top.id()).reversed().stream()
                .filter(this::sees)
                .map(each -> remark(each, List.of()))
                .toList();
    }

    boolean sees(Comment comment) {
        boolean own = comment.writer().equals(Writer.of(me));
        return comment.standing() == Standing.PUBLISHED || own && comment.standing().there();
    }

    private Watching.Remark remark(Comment comment, List<Watching.Remark> replies) {
        Optional<Citizen> citizen = comment.writer().citizen();
        return new Watching.Remark(
                comment.id(),
                comment.writer().handle(),
                citizen.map(Citizen::initials).orElse(channel.title().substring(0, 1)),
                citizen.map(Citizen::number).orElse(COLOUR_OF_THE_CHANNEL),
                comment.writer().channelId().equals(channel.id()),
                comment.writer().equals(Writer.of(me)),
                comment.standing() != Standing.PUBLISHED,
                comment.updated().isAfter(comment.published()),
                comment.text(),
                Clockwork.told(comment.published(), studio.now()),
                Clockwork.exact(comment.published()),
                replies);
    }

    private static Watching.Person person(Citizen citizen) {
        return new Watching.Person(
                citizen.slug(), citizen.fullName(), citizen.initials(), citizen.number());
    }
}
