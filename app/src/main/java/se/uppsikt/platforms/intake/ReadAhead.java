package se.uppsikt.platforms.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.Adapter;
import se.uppsikt.platforms.ConnectionRows;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.Records;
import se.uppsikt.records.Records.SearchWords;
import se.uppsikt.records.journal.Journal;
import se.uppsikt.records.journal.OriginalId;
import se.uppsikt.records.journal.StoredOriginal;

/**
 * Makes what searches look in for the originals that come next, on a connection of its own, while
 * those before them are kept (decisions 0054 and 0115). Nothing depends on it: what is kept is read
 * anew in its turn, and what is missing here the database makes then.
 */
@Component
class ReadAhead implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ReadAhead.class);
    private static final long PATIENCE_SECONDS = 2;

    private final Journal journal;
    private final ConnectionRows connections;
    private final Records records;
    private final Map<Platform, Future<SearchWords>> made = new ConcurrentHashMap<>();
    private final ExecutorService reading =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("interpreter-ahead").daemon().factory());

    ReadAhead(Journal journal, ConnectionRows connections, Records records) {
        this.journal = journal;
        this.connections = connections;
        this.records = records;
    }

    /** Begins with those that come after this one. */
    void begin(Adapter adapter, OriginalId after, int limit) {
        made.put(adapter.platform(), reading.submit(() -> make(adapter, after, limit)));
    }

    /** What was begun last for this platform; nothing when it could not be made. */
    SearchWords words(Adapter adapter) {
        Future<SearchWords> begun = made.remove(adapter.platform());
        if (begun == null) {
            return SearchWords.NONE;
        }
        try {
            return begun.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            begun.cancel(false);
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            LOG.info("nothing could be read ahead: {}", cause.getClass().getName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return SearchWords.NONE;
    }

    private SearchWords make(Adapter adapter, OriginalId after, int limit) {
        List<StoredOriginal> next = journal.uninterpreted(adapter.webhookSource(), after, limit);
        if (next.isEmpty()) {
            return SearchWords.NONE;
        }
        Map<String, AccountId> pages = connections.pages(adapter.platform());
        return records.searchWords(
                next.stream()
                        .flatMap(original -> adapter.read(original, pages).observations().stream())
                        .filter(Written.class::isInstance)
                        .map(each -> wording((Written) each))
                        .collect(Collectors.toSet()));
    }

    private static SearchWords.Wording wording(Written written) {
        return SearchWords.Wording.of(written.author().name(), written.text());
    }

    @Override
    public void destroy() {
        reading.shutdownNow();
    }
}
