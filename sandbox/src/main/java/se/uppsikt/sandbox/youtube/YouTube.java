package se.uppsikt.sandbox.youtube;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Controls;
import se.uppsikt.sandbox.base.Journal;
import se.uppsikt.sandbox.base.Part;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;

/**
 * YouTube in the sandbox. Tests act as a citizen or as the channel itself through the methods here
 * and set {@link #faults}; the product sees only the wire.
 */
public final class YouTube implements Part {
    private final Journal<Event> journal;
    private final Studio studio;
    private final World world;
    private final Faults faults;
    private final Quota quota = new Quota();
    private final SignIn signIn;
    private final Api api;
    private final Shows shows;
    private final Reels reels;
    private final Hub hub;

    public YouTube(Ground ground) throws IOException {
        world = new World();
        journal = Journal.open(ground.data().resolve("youtube.jsonl"), Event.class, world::apply);
        studio = new Studio(journal, world, ground.live(), ground.pace().clock());
        if (!world.begun()) {
            DemoFilms.build(studio);
        }
        faults = new Faults(() -> Quota.dayOf(studio.now()));
        signIn = new SignIn(studio);
        reels = new Reels(ground.data().resolve("youtube-filmer"));
        shows = new Shows(studio, reels);
        // In a demonstration some seconds, as for a short film on the platform.
        api =
                new Api(
                        studio,
                        faults,
                        signIn,
                        quota,
                        new Api.Upload(reels, ground.pace().firstGap().multipliedBy(10)));
        hub = new Hub(studio, faults, ground.pace());
        hub.start();
    }

    @Override
    public String name() {
        return "YouTube";
    }

    @Override
    public Set<String> calls() {
        return Set.of(
                "youtube",
                "upload",
                "v2/reports",
                "o",
                "token",
                "tokeninfo",
                "revoke",
                "subscribe",
                "vi");
    }

    @Override
    public Set<String> pages() {
        return Set.of("kanal");
    }

    @Override
    public Response answer(Request request) throws Request.BadRequest {
        return switch (request.segments().getFirst()) {
            case "youtube", "upload" -> api.answer(request);
            case "v2" -> new Analytics(studio, faults, signIn).answer(request);
            case "o" -> signIn.authorize(request);
            case "token" -> signIn.token(request);
            case "tokeninfo" ->
                    signIn.tokenInfo(request, signIn.channel(request).anyMatch(faults::dead));
            case "revoke" -> signIn.revoke(request);
            case "subscribe" -> hub.subscribe(request);
            case "vi" -> shows.answer(request);
            default -> new KanalPages(studio).answer(request);
        };
    }

    @Override
    public List<Door> doors() {
        return Arrays.stream(DemoChannel.values())
                .map(
                        each ->
                                new Door(
                                        "/kanal/" + each.id(),
                                        each.title(),
                                        each == DemoChannel.LIBRARY ? "B" : "Ö",
                                        films(each) == 1 ? "1 film" : films(each) + " filmer"))
                .toList();
    }

    private long films(DemoChannel channel) {
        return world.films(channel).stream().filter(each -> each.shown(studio.now())).count();
    }

    @Override
    public Controls controls() {
        return new FaultForms(faults);
    }

    @Override
    public boolean idle() {
        return hub.idle();
    }

    /** What shall go wrong. */
    public Faults faults() {
        return faults;
    }

    /** How many units of the day's ten thousand are spent. */
    public int unitsUsed() {
        return quota.used(Quota.Bucket.UNITS, studio.now());
    }

    /** The units of the day come back, as at midnight. */
    public void newDay() {
        quota.turn();
    }

    /** The ids of what everybody sees of the channel with these words in it. */
    public List<String> shown(String channelId, String words) {
        return world.films(DemoChannel.of(channelId)).stream()
                .filter(film -> film.shown(studio.now()))
                .filter(film -> (film.title() + " " + film.description()).contains(words))
                .map(Film::id)
                .toList();
    }

    /** The captions of a film as they were sent, one text for each track. */
    public List<String> captions(String filmId) {
        return world.captions(filmId).stream().map(each -> String.valueOf(each.text())).toList();
    }

    /** The bytes of a film as they were sent. */
    public byte[] footage(String filmId) {
        Footage footage = Objects.requireNonNull(film(filmId).footage());
        return reels.part(footage.reel(), 0, Integer.MAX_VALUE);
    }

    /** Nobody goes on any more with what is begun. */
    public void forgetUploads() {
        api.forgetUploads();
    }

    /** The channel says, outside the product, that a film is made for children. */
    public void declareForKids(String filmId) {
        studio.add(new Event.FilmDeclared(filmId, true));
    }

    /** Whether the channel says that a film is made for children. */
    public boolean forKids(String filmId) {
        return film(filmId).forKids();
    }

    /** The ids of the channel's films, newest first. */
    public List<String> films(String channelId) {
        return world.films(DemoChannel.of(channelId)).stream().map(Film::id).toList();
    }

    /** The channel publishes, outside the product. Answers the film's id. */
    public String publish(String channelId, String title, String description) {
        return studio.publish(DemoChannel.of(channelId), title, description, "public").id();
    }

    /** The channel gives a film another title and description, outside the product. */
    public void reword(String filmId, String title, String description) {
        studio.reword(film(filmId), title, description);
    }

    public void removeFilm(String filmId) {
        studio.removeFilm(film(filmId));
    }

    /** The channel closes or opens the comments, outside the product. */
    public void closeComments(String filmId, boolean closed) {
        studio.stand(film(filmId), film(filmId).privacy(), closed);
    }

    /** A citizen comments on a film. Answers the comment's id. */
    public String comment(String filmId, Citizen citizen, String text) {
        return studio.comment(film(filmId), null, Writer.of(citizen), text).id();
    }

    /** A citizen replies. Answers the reply's id. */
    public String reply(String commentId, Citizen citizen, String text) {
        return replied(commentId, Writer.of(citizen), text);
    }

    /** The channel replies, outside the product. Answers the reply's id. */
    public String replyAsChannel(String commentId, String text) {
        DemoChannel channel = film(existing(commentId).filmId()).channel();
        return replied(commentId, Writer.of(channel), text);
    }

    private String replied(String commentId, Writer writer, String text) {
        Comment parent = existing(commentId);
        return studio.comment(film(parent.filmId()), parent, writer, text).id();
    }

    /** The author edits the comment. */
    public void edit(String commentId, String text) {
        studio.edit(existing(commentId), text);
    }

    /** The author deletes the comment. */
    public void delete(String commentId) {
        studio.stand(existing(commentId), Standing.DELETED);
    }

    /** The channel, or the platform by itself, makes a comment stand otherwise. */
    public void stand(String commentId, Standing standing) {
        studio.stand(existing(commentId), standing);
    }

    public Standing standing(String commentId) {
        return existing(commentId).standing();
    }

    public boolean banned(String channelId, Citizen citizen) {
        return world.banned(DemoChannel.of(channelId), Writer.of(citizen).channelId());
    }

    /** In the studio, the only place where it can be done. */
    public void unban(String channelId, Citizen citizen) {
        studio.add(
                new Event.Unbanned(
                        studio.now(), DemoChannel.of(channelId), Writer.of(citizen).channelId()));
    }

    /** What the channel has said under a comment, oldest first. */
    public List<String> saidByChannel(String commentId) {
        return world.replies(commentId).reversed().stream()
                .filter(each -> each.standing().there())
                .filter(each -> DemoChannel.withId(each.writer().channelId()).isPresent())
                .map(Comment::text)
                .toList();
    }

    /** Under which name the platform knows a citizen. */
    public static String handle(Citizen citizen) {
        return Writer.of(citizen).handle();
    }

    private Film film(String id) {
        return world.film(id).orElseThrow();
    }

    private Comment existing(String id) {
        return world.comment(id).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        hub.close();
        journal.close();
    }
}
