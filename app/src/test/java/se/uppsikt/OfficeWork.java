package se.uppsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import se.uppsikt.access.signin.Visitor;

/**
 * People at work in several nodes by turns: somebody answers, somebody registers, somebody looks
 * around. What they were told was done is remembered, and whatever they were shown is judged.
 */
final class OfficeWork implements AutoCloseable {
    private static final List<String> PAGES = List.of("/inkorg", "/konton");
    static final String WAITS = "Uppsikt väntar på databasen";
    private final List<Program> nodes;
    private final OuterDatabase database;
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final Set<String> registered = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> shown = new ConcurrentHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean home;

    private OfficeWork(List<Program> nodes, OuterDatabase database) {
        this.nodes = List.copyOf(nodes);
        this.database = database;
    }

    static OfficeWork in(List<Program> nodes, OuterDatabase database) {
        OfficeWork work = new OfficeWork(nodes, database);
        Visitor answers = work.signedIn("johan.alm");
        Visitor registers = work.signedIn("lars.dahl");
        Visitor looks = work.signedIn("maria.ek");
        work.people.submit(() -> work.goOn(turn -> work.answer(answers, turn)));
        work.people.submit(() -> work.goOn(turn -> work.register(registers, turn)));
        work.people.submit(
                () -> work.goOn(turn -> work.look(looks, PAGES.get(turn % PAGES.size()), turn)));
        return work;
    }

    Set<String> answered() {
        return answered;
    }

    Set<String> registered() {
        return registered;
    }

    /** How often each answer came, for the one who reads. */
    Map<String, Integer> shown() {
        return shown;
    }

    /** What nobody is to be shown. */
    Queue<String> wrong() {
        return wrong;
    }

    Visitor signedIn(String username) {
        Visitor visitor = new Visitor(nodes.getFirst().port());
        assertThat(visitor.signIn(username, "uppsikt").statusCode()).isEqualTo(302);
        return visitor;
    }

    private interface Turn {
        void take(int turn);
    }

    private void goOn(Turn deed) {
        for (int turn = 0; !home; turn++) {
            try {
                deed.take(turn);
            } catch (UncheckedIOException cutOff) {
                shown.merge(String.valueOf(cutOff.getCause()), 1, Integer::sum);
            } catch (AssertionError noToken) {
                // The page with the token was the one that tells of waiting; it has been judged.
                shown.merge("no form", 1, Integer::sum);
            } catch (RuntimeException broken) {
                wrong.add(broken.toString());
            }
            OuterDatabase.pause(40);
        }
    }

    private Visitor at(Visitor visitor, int turn) {
        return visitor.at(nodes.get(turn % nodes.size()).port());
    }

    private void answer(Visitor somebody, int turn) {
        String[] item =
                database.text(
                                "select i.contribution || ' ' || i.version from inbox.item i"
                                        + " join records.contribution c on c.id = i.contribution"
                                        + " where i.state = 'WAITING' and c.text like 'Undrar %' limit 1")
                        .split(" ");
        if (item.length == 2) {
            String form =
                    "version=%s&once=%s&text=Svar+nummer+%s"
                            .formatted(item[1], UUID.randomUUID(), item[0]);
            if (done(at(somebody, turn).post("/inkorg/" + item[0] + "/svara", form))) {
                answered.add(item[0]);
            }
        }
    }

    private void register(Visitor somebody, int turn) {
        String id =
                database.text(
                        "select c.id from records.contribution c where c.key like '7001\\_%'"
                                + " and not exists (select from records.registration r where r.contribution = c.id)"
                                + " limit 1");
        if (!id.isEmpty()) {
            String form = "arendemening=Fr%C3%A5ga&visning=NUMBER_AND_DATE";
            if (done(at(somebody, turn).post("/diarium/" + id + "/diariefor", form))) {
                registered.add(id);
            }
        }
    }

    private void look(Visitor somebody, String page, int turn) {
        done(at(somebody, turn).see(page));
    }

    /** Whether it was done; what was shown is judged. */
    private boolean done(HttpResponse<String> answer) {
        int status = answer.statusCode();
        String body = answer.body();
        boolean waits = status == 503 && body.contains(WAITS);
        shown.merge(waits ? "waits" : String.valueOf(status), 1, Integer::sum);
        if (!waits && status != 200 && status != 302 && status != 409
                || body.contains("Exception")
                || body.contains("org.postgresql")
                || body.contains("at se.uppsikt")) {
            wrong.add(status + " " + body.replaceAll("(?s).*<main", "<main"));
        }
        return status == 302;
    }

    @Override
    public void close() {
        home = true;
        people.close();
    }
}
