package se.uppsikt.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Clockwork;

/** What one citizen sees: hidden comments only their author, and removed ones no one. */
final class Sight {
    private final Facebook facebook;
    private final World world;
    private final DemoPage page;
    private final Citizen me;

    Sight(Facebook facebook, DemoPage page, Citizen me) {
        this.facebook = facebook;
        this.world = facebook.world();
        this.page = page;
        this.me = me;
    }

    Screen.Head head() {
        return new Screen.Head(
                card(world, page),
                person(me),
                Arrays.stream(Citizen.values()).map(Sight::person).toList(),
                world.blocked(me.idOn(page.id())));
    }

    List<Screen.Entry> wall() {
        return world.postsOf(page.id()).stream()
                .filter(post -> post.standing() == Standing.SHOWN)
                .map(this::entry)
                .toList();
    }

    List<Screen.Picture> stories() {
        return world.storiesOf(page.id()).stream()
                .filter(each -> each.there(facebook.now()))
                .map(
                        each ->
                                new Screen.Picture(
                                        each.id(),
                                        "/media/" + each.photo(),
                                        Clockwork.told(each.created(), facebook.now())))
                .toList();
    }

    private Screen.Entry entry(Post post) {
        List<Comment> seen = world.commentsOf(post.id()).stream().filter(this::sees).toList();
        List<Screen.Remark> top = new ArrayList<>();
        int shown = 0;
        for (Comment comment : seen) {
            if (comment.parentId() == null) {
                List<Screen.Remark> replies = below(comment, seen);
                top.add(remark(comment, replies));
                shown += 1 + replies.size();
            }
        }
        return new Screen.Entry(
                post.id(),
                writing(post.content(), post.created()),
                post.attached().photos().stream().map(Sight::picture).toList(),
                film(post.attached().film()),
                shown,
                top);
    }

    private static Screen.Photograph picture(Photo photo) {
        return new Screen.Photograph("/media/" + photo.file(), photo.alt());
    }

    private Screen.@Nullable Film film(@Nullable String id) {
        if (id == null) {
            return null;
        }
        Film film = world.shelf().film(id).orElseThrow();
        String locale = film.captions().keySet().stream().findFirst().orElse(null);
        String captions = locale == null ? null : "/media/" + id + "." + locale + ".vtt";
        return new Screen.Film(
                "/media/" + id + ".mp4", captions, locale == null ? null : locale.substring(0, 2));
    }

    /** Two levels, whatever depth the replies have. */
    private List<Screen.Remark> below(Comment parent, List<Comment> seen) {
        List<Comment> found = new ArrayList<>();
        List<String> line = new ArrayList<>(List.of(parent.id()));
        for (Comment comment : seen) {
            String above = comment.parentId();
            if (above != null && line.contains(above)) {
                line.add(comment.id());
                found.add(comment);
            }
        }
        return found.stream().map(reply -> remark(reply, List.of())).toList();
    }

    private boolean sees(Comment comment) {
        return comment.standing() == Standing.SHOWN
                || (comment.hidden() && comment.authorId().equals(me.idOn(page.id())));
    }

    private Screen.Remark remark(Comment comment, List<Screen.Remark> replies) {
        boolean own = comment.authorId().equals(me.idOn(page.id()));
        Screen.Person author =
                Citizen.withId(page.id(), comment.authorId())
                        .map(Sight::person)
                        .orElse(new Screen.Person("", page.title(), initials(page), 9));
        return new Screen.Remark(
                comment.id(),
                author,
                comment.byPage(),
                own,
                comment.hidden(),
                comment.liked(),
                writing(comment.content(), comment.created()),
                replies);
    }

    List<Screen.Line> talk() {
        return world.conversation(me.idOn(page.id())).stream()
                .map(m -> new Screen.Line(!m.fromPage(), writing(m.content(), m.created())))
                .toList();
    }

    private Screen.Writing writing(Content content, Instant at) {
        String photo = content.photo() == null ? null : "/media/" + content.photo();
        return new Screen.Writing(
                content.text(), photo, Clockwork.told(at, facebook.now()), Clockwork.exact(at));
    }

    static Screen.Person person(Citizen citizen) {
        return new Screen.Person(
                citizen.slug(), citizen.fullName(), citizen.initials(), citizen.number());
    }

    static Screen.PageCard card(World world, DemoPage page) {
        int posts =
                (int)
                        world.postsOf(page.id()).stream()
                                .filter(post -> post.standing() == Standing.SHOWN)
                                .count();
        return new Screen.PageCard(page.id(), page.title(), initials(page), posts);
    }

    private static String initials(DemoPage page) {
        return switch (page) {
            case MUNICIPALITY -> "Ö";
            case SIGN_LANGUAGE -> "T";
            case LIBRARY -> "B";
            case SCHOOL -> "K";
        };
    }
}
