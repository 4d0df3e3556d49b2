package se.uppsikt.publishing.takedowns;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.platforms.publications.Whereabouts;
import se.uppsikt.publishing.takedowns.Retraction.Cause;
import se.uppsikt.publishing.takedowns.Retraction.Outcome;
import se.uppsikt.publishing.takedowns.RetractionDeed.Act;
import se.uppsikt.publishing.takedowns.RetractionDesk.Why;
import se.uppsikt.records.Contribution;

/** The door: what people do about own posts that must go. */
@Service
public class Retractions {
    private static final String RULE = "H7";
    private static final int LONGEST = 1000;

    private final RetractionRows rows;
    private final Posts posts;
    private final Platforms platforms;
    private final RetractionDesk desk;
    private final On on;

    /** What is published, and who may publish there. */
    @Component("retractionsOn")
    record On(Publications publications, Accounts accounts) {
        void require(Employee me, Retraction task) {
            accounts.require(me, Permission.PUBLISH, task.account());
        }
    }

    Retractions(RetractionRows rows, Posts posts, Platforms platforms, RetractionDesk desk, On on) {
        this.rows = rows;
        this.posts = posts;
        this.platforms = platforms;
        this.desk = desk;
        this.on = on;
    }

    /** Somebody says that a post must go, and why. */
    @Transactional
    public RetractionId enter(Employee me, PublicationId publication, String reason) {
        Whereabouts post = post(me, publication);
        if (!post.published()) {
            throw new Refused(
                    Objection.of(
                            RULE, "Det är inte publicerat. Ta tillbaka publiceringen i stället."));
        }
        refuseWords(reason, "Skriv varför inlägget ska tas ner.");
        desk.open(me, post, new Why(Cause.BY_HAND, reason, desk.today()));
        return rows.open(publication).orElseThrow().id();
    }

    /** The open task about each; what has none is not among them. */
    public Map<PublicationId, RetractionId> open(Collection<PublicationId> some) {
        return some.isEmpty() ? Map.of() : rows.open(some);
    }

    /** What somebody may take down, or see that it should be. */
    Whereabouts post(Employee me, PublicationId publication) {
        Whereabouts post = on.publications().whereabouts(List.of(publication)).get(publication);
        if (post == null) {
            throw new NotFound("publication " + publication.value());
        }
        on.accounts().require(me, Permission.PUBLISH, post.account());
        return post;
    }

    /** The platform removes it, as far as it lets a program do so; else a person does (X8). */
    @Transactional
    void order(Employee me, RetractionId id) {
        Retraction task = held(me, id);
        Contribution post =
                posts.kept(task)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                Objection.of(
                                                        "X8",
                                                        "Uppsikt vet inte vad inlägget heter på plattformen. Ta bort det för hand.")));
        removal(post)
                .filter(each -> each.state() != Command.State.FAILED)
                .ifPresent(
                        each -> {
                            throw new Refused(
                                    Objection.of("S9", "Det är redan beställt. Ladda om sidan."));
                        });
        Command command = platforms.remove(me, post.id());
        desk.note(Act.ORDERED, me, task, Map.of("command", command.id().value().toString()));
    }

    /** A person has removed it on the platform, and says how that was seen (X8). */
    @Transactional
    void doneByHand(Employee me, RetractionId id, String proof) {
        refuseWords(proof, "Skriv hur du såg på plattformen att inlägget är borta.");
        Command command = holdOrder(id);
        Retraction task = held(me, id);
        if (command != null && underWay(command)) {
            throw new Refused(
                    Objection.of(
                            "X8",
                            "Uppsikt arbetar fortfarande med det. Vänta tills det är klart eller inte"
                                    + " gick."));
        }
        desk.close(me, task, Outcome.DONE_BY_HAND, proof);
        if (command != null && command.state() != Command.State.DONE) {
            platforms.doneByHand(me, command.id(), proof);
        }
    }

    private static boolean underWay(Command command) {
        return switch (command.state()) {
            case WAITING, UNDER_WAY, RETRYING, BEING_LOOKED_UP -> true;
            case UNCERTAIN, BY_HAND, DONE, FAILED, UNDONE -> false;
        };
    }

    /** Before the task itself: whoever tells how it went takes them in that order. */
    private @Nullable Command holdOrder(RetractionId id) {
        Optional<Command> ordered = posts.kept(find(id)).flatMap(this::removal);
        ordered.ifPresent(each -> platforms.hold(each.id()));
        return ordered.flatMap(each -> platforms.plight(each.id()))
                .map(plight -> plight.command())
                .orElse(null);
    }

    /** It need not go, for a reason. */
    @Transactional
    void dismiss(Employee me, RetractionId id, String reason) {
        Retraction task = held(me, id);
        refuseWords(reason, "Skriv varför inlägget får stå kvar.");
        desk.close(me, task, Outcome.DISMISSED, reason);
    }

    private Optional<Command> removal(Contribution post) {
        return Optional.ofNullable(posts.removals(List.of(post.id())).get(post.id()));
    }

    Retraction find(RetractionId id) {
        return rows.find(id).orElseThrow(() -> new NotFound("retraction " + id.value()));
    }

    private Retraction held(Employee me, RetractionId id) {
        Retraction task =
                rows.locked(id).orElseThrow(() -> new NotFound("retraction " + id.value()));
        on.require(me, task);
        if (!task.open()) {
            throw new Refused(
                    Objection.of(
                            RULE,
                            "Uppgiften är redan avslutad: "
                                    + Objects.requireNonNull(task.closed()).outcome().swedish()
                                    + "."));
        }
        return task;
    }

    private static void refuseWords(String words, String sentence) {
        if (words.isBlank() || words.length() > LONGEST) {
            throw new Refused(Objection.of(RULE, sentence));
        }
    }
}
