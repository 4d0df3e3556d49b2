package se.uppsikt.base.live;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.sessions.OpenSessions;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Sha256;

/**
 * The browsers that watch an inbox on this node. A watcher holds no thread and no connection to the
 * database while nothing happens. What happens while it is being told something is told together
 * afterwards.
 */
@Component
class LiveBrowsers {
    private static final Logger LOG = LoggerFactory.getLogger(LiveBrowsers.class);

    /** After this the browser connects again, and its rights are looked up anew. */
    private static final Duration LIFE = Duration.ofMinutes(5);

    private static final String ALL = "alla";

    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final Executor threads =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("inkorg-budbarare-", 0).factory());

    private final OpenSessions sessions;

    LiveBrowsers(OpenSessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Who watches.
     *
     * @param accounts what they might see when they began
     */
    record Viewer(Sha256 session, PersonId person, Set<AccountId> accounts) {}

    SseEmitter watch(Viewer viewer) {
        Watcher watcher = new Watcher(viewer, new SseEmitter(LIFE.toMillis()));
        Runnable gone = () -> watchers.remove(watcher);
        watcher.emitter.onCompletion(gone);
        watcher.emitter.onTimeout(watcher.emitter::complete);
        watcher.emitter.onError(_ -> watchers.remove(watcher));
        watchers.add(watcher);
        watcher.hear(ALL);
        return watcher.emitter;
    }

    /** Something has changed on an account. */
    void changed(AccountId account) {
        for (Watcher watcher : watchers) {
            if (watcher.viewer.accounts().contains(account)) {
                watcher.hear(ALL);
            }
        }
    }

    /** Everybody is to look again: something may have been missed. */
    void allChanged() {
        watchers.forEach(watcher -> watcher.hear(ALL));
    }

    /** Somebody has signed out. */
    void ended(Sha256 session) {
        end(viewer -> viewer.session().equals(session));
    }

    /** Somebody has other rights; whoever still has any asks again, with those. */
    void changed(PersonId person) {
        end(viewer -> viewer.person().equals(person));
    }

    private void end(Predicate<Viewer> whose) {
        watchers.stream().filter(each -> whose.test(each.viewer)).forEach(Watcher::end);
    }

    /** A sign of life, by which a dead connection is found; and an end for those signed out. */
    void beat() {
        try {
            Set<Sha256> open =
                    sessions.open(
                            watchers.stream()
                                    .map(each -> each.viewer.session())
                                    .collect(Collectors.toSet()));
            end(viewer -> !open.contains(viewer.session()));
        } catch (DataAccessException away) {
            LOG.warn("who is still signed in is not known: {}", away.getClass().getName());
        }
        watchers.forEach(watcher -> watcher.hear(""));
    }

    void close() {
        watchers.forEach(watcher -> watcher.emitter.complete());
    }

    int count() {
        return watchers.size();
    }

    private final class Watcher {
        private final Viewer viewer;
        private final SseEmitter emitter;
        private final Set<String> unheard = new LinkedHashSet<>();
        private boolean speaking;

        Watcher(Viewer viewer, SseEmitter emitter) {
            this.viewer = viewer;
            this.emitter = emitter;
        }

        synchronized void hear(String word) {
            unheard.add(word);
            if (!speaking) {
                speaking = true;
                threads.execute(this::speak);
            }
        }

        /** On a thread of its own, for it may be in the middle of a word to a slow browser. */
        void end() {
            watchers.remove(this);
            threads.execute(emitter::complete);
        }

        private void speak() {
            for (Set<String> now = next(); !now.isEmpty(); now = next()) {
                try {
                    now.remove("");
                    emitter.send(
                            now.isEmpty()
                                    ? SseEmitter.event().comment("lever")
                                    : SseEmitter.event()
                                            .name("andrat")
                                            .data(String.join(" ", now)));
                } catch (IOException | IllegalStateException gone) {
                    watchers.remove(this);
                    return;
                }
            }
        }

        private synchronized Set<String> next() {
            Set<String> now = new LinkedHashSet<>(unheard);
            unheard.clear();
            speaking = !now.isEmpty();
            return now;
        }
    }
}
