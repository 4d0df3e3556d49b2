package se.uppsikt.base.live;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.uppsikt.accounts.AccountId;

/**
 * The browsers that watch an inbox on this node. A watcher holds no thread and no connection to the
 * database while nothing happens. What happens while it is being told something is told together
 * afterwards.
 */
@Component
class LiveBrowsers {
    /** After this the browser connects again, and its rights are looked up anew. */
    private static final Duration LIFE = Duration.ofMinutes(5);

    private static final int TOLD_BY_NAME = 100;
    private static final String ALL = "alla";

    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final Executor threads =
            Executors.newCachedThreadPool(
                    Thread.ofPlatform().daemon().name("inkorg-budbarare-", 0).factory());

    SseEmitter watch(Set<AccountId> accounts) {
        Watcher watcher = new Watcher(accounts, new SseEmitter(LIFE.toMillis()));
        Runnable gone = () -> watchers.remove(watcher);
        watcher.emitter.onCompletion(gone);
        watcher.emitter.onTimeout(watcher.emitter::complete);
        watcher.emitter.onError(_ -> watchers.remove(watcher));
        watchers.add(watcher);
        watcher.hear(ALL);
        return watcher.emitter;
    }

    /** Something has changed on an account; the item is named where there is only one. */
    void changed(AccountId account, String item) {
        for (Watcher watcher : watchers) {
            if (watcher.accounts.contains(account)) {
                watcher.hear(item.isEmpty() ? ALL : item);
            }
        }
    }

    /** Everybody is to look again: something may have been missed. */
    void allChanged() {
        watchers.forEach(watcher -> watcher.hear(ALL));
    }

    /** A sign of life, by which a dead connection is found. */
    void beat() {
        watchers.forEach(watcher -> watcher.hear(""));
    }

    void close() {
        watchers.forEach(watcher -> watcher.emitter.complete());
    }

    int count() {
        return watchers.size();
    }

    private final class Watcher {
        private final Set<AccountId> accounts;
        private final SseEmitter emitter;
        private final Set<String> unheard = new LinkedHashSet<>();
        private boolean speaking;

        Watcher(Set<AccountId> accounts, SseEmitter emitter) {
            this.accounts = accounts;
            this.emitter = emitter;
        }

        synchronized void hear(String item) {
            if (unheard.size() >= TOLD_BY_NAME) {
                unheard.clear();
                unheard.add(ALL);
            }
            unheard.add(item);
            if (!speaking) {
                speaking = true;
                threads.execute(this::speak);
            }
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
