package se.uppsikt.records;

import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.records.journal.Journal;
import se.uppsikt.records.journal.Original;
import se.uppsikt.records.journal.OriginalId;
import se.uppsikt.records.journal.StoredOriginal;

/** The door of the public records. */
@Service
public class Records {
    private final Journal journal;
    private final Reception reception;
    private final MediaShelf media;
    private final ContributionQueries reading;

    Records(Journal journal, Reception reception, MediaShelf media, ContributionQueries reading) {
        this.journal = journal;
        this.reception = reception;
        this.media = media;
        this.reading = reading;
    }

    /** Keeps originals in the caller's transaction; they count as interpreted. */
    @Transactional
    public List<StoredOriginal> keepOriginals(List<Original> originals) {
        return journal.keep(originals);
    }

    /** The oldest originals of a source that nobody has interpreted, in the order of arrival. */
    public List<StoredOriginal> uninterpreted(String source, int limit) {
        return journal.uninterpreted(source, limit);
    }

    /** Marks originals as interpreted, in the caller's transaction. */
    @Transactional
    public void interpreted(Collection<OriginalId> originals) {
        journal.interpreted(originals);
    }

    /** Marks an original that cannot be interpreted; it stays kept and can be tried again. */
    @Transactional
    public void uninterpretable(OriginalId original, String reason) {
        journal.uninterpretable(original, reason);
    }

    /** Those of them that could not be interpreted wait for a new try; tells how many. */
    @Transactional
    public int tryAgain(Collection<OriginalId> originals) {
        return journal.tryAgain(originals);
    }

    /** Those that hold what is never to be shown (M4); they are not handed out nor packed. */
    public Set<OriginalId> withheld(Collection<OriginalId> ids) {
        return journal.withheld(ids);
    }

    public Map<OriginalId, StoredOriginal> originals(Collection<OriginalId> ids) {
        return journal.originals(ids);
    }

    /**
     * Tells which observations are of contributions that are kept under another name, as those of
     * an export may be. {@link #keep(List)} does the same; whoever must tell people how it went
     * asks first, and keeps what was recognised in the same transaction.
     */
    @Transactional
    public Matched recognise(List<? extends Observation> observations) {
        return reception.recognise(observations);
    }

    /** The platform has told that two names are of one post; in the caller's transaction. */
    @Transactional
    public void alsoNamed(List<Observation.AlsoNamed> told) {
        reception.alsoNamed(told);
    }

    /** Whether all of it is of what has been disposed of, and nothing of it would be kept. */
    public boolean onlyDisposed(List<? extends Observation> observations) {
        return reception.onlyDisposed(observations);
    }

    /**
     * Keeps what was observed, in the caller's transaction, and publishes one {@link
     * ContributionsKept}.
     */
    @Transactional
    public ContributionsKept keep(List<? extends Observation> observations) {
        return reception.keep(observations);
    }

    /** As {@link #keep(List)}, of what has been recognised in the caller's transaction. */
    @Transactional
    public ContributionsKept keep(Matched recognised) {
        return keep(recognised, SearchWords.NONE);
    }

    /**
     * As {@link #keep(Matched)}.
     *
     * @param words what {@link #searchWords} gave, which then need not be made while others wait
     */
    @Transactional
    public ContributionsKept keep(Matched recognised, SearchWords words) {
        return reception.keep(recognised, words);
    }

    /** Makes beforehand what searches look in. */
    public SearchWords searchWords(Collection<SearchWords.Wording> wordings) {
        return reception.searchWords(wordings);
    }

    /** Stores media bytes by their fingerprint, of the type that they show; in no transaction. */
    public StoredMedia store(InputStream bytes) {
        return media.store(bytes);
    }

    /** The media that wait to be fetched, oldest first. */
    public List<Version.Media> mediaToFetch(int limit) {
        return media.waiting(limit);
    }

    @Transactional
    public void mediaFetched(MediaId media, StoredMedia stored) {
        this.media.fetched(media, stored);
    }

    /** The reason is in Swedish. */
    @Transactional
    public void mediaUnreachable(MediaId media, String reason) {
        this.media.unreachable(media, reason);
    }

    /** Takes away bytes that no contribution has and nobody has stored since then. */
    public void forget(Sha256 hash, Instant since) {
        media.forget(hash, since);
    }

    /** The kept bytes, for the caller to close; empty when none are kept and may be shown. */
    public Optional<InputStream> media(Sha256 hash) {
        return media.open(hash);
    }

    public Contribution contribution(ContributionId id) {
        return reading.one(id);
    }

    public Map<ContributionId, Contribution> contributions(Collection<ContributionId> ids) {
        return reading.all(ids);
    }

    /** Also by the name it had before the platform's own was known. */
    public Optional<Contribution> byKey(AccountId account, PlatformKey key) {
        return reading.byKey(account, key);
    }

    /** As {@link #byKey}, asked once for all of them; comments by the names they have now. */
    public Map<PlatformKey, Contribution> byKeys(AccountId account, Set<PlatformKey> names) {
        return reading.byKeys(account, names);
    }

    /** Those of the names under which something is kept, old names too. */
    public Set<PlatformKey> keptOf(AccountId account, Set<PlatformKey> names) {
        return reading.kept(account, names);
    }

    /** With every wording, deed and entry. */
    @Transactional(readOnly = true)
    public Kept kept(ContributionId id) {
        return reading.kept(id);
    }

    /** As {@link #kept(ContributionId)}, asked once for all of them. */
    @Transactional(readOnly = true)
    public List<Kept> kept(Collection<ContributionId> ids) {
        return reading.kept(ids);
    }

    /** One life line for each; asked once for a whole page. */
    public Map<ContributionId, LifeLine> lifeLines(Collection<Contribution> page) {
        return reading.lifeLines(page);
    }

    /** Of those alone whose line says more than a deadline beside it. */
    public Map<ContributionId, LifeLine> tellingLines(Collection<Contribution> page) {
        return reading.tellingLines(page);
    }

    /**
     * The contributions written in a calendar year (Swedish time), oldest first, in pages for
     * streaming.
     *
     * @param after the last one of the page before; null for the first page
     */
    @Transactional(readOnly = true)
    public List<Kept> accountYear(
            AccountId account, int year, @Nullable ContributionId after, int limit) {
        return reading.accountYear(account, year, after, limit);
    }

    /** Which years these accounts have contributions from, newest first, with their number. */
    public Map<AccountId, Map<Integer, Long>> years(Collection<AccountId> accounts) {
        return reading.years(accounts);
    }

    /** Contributions seen on the platform and written since then; for the reconciling poll. */
    public List<Contribution> writtenSince(AccountId account, Instant since) {
        return reading.presentSince(account, since);
    }

    /** The account's own posts and stories that are still there, the latest first. */
    public List<Contribution> published(AccountId account, Instant since, int limit) {
        return reading.published(account, since, limit);
    }

    /**
     * Nobody else decides about it until the caller's transaction is over.
     *
     * @throws se.uppsikt.base.shared.NotFound when there is none
     */
    @Transactional
    public void lock(ContributionId id) {
        reading.lock(id);
    }

    /** The latest of one person's contributions on an account that others do not see any more. */
    public List<Contribution> takenAway(AccountId account, String author, int limit) {
        return reading.takenAway(account, author, limit);
    }

    /** Whether it is marked as perhaps protected by secrecy. */
    public boolean secret(ContributionId id) {
        return reading.secret(id);
    }

    /** Where what was observed is known again, and then kept; the room of keeping does it. */
    public interface Reception {
        /** Which of them are of contributions that are kept under another name. */
        Matched recognise(List<? extends Observation> observations);

        /** Whether all of it is of what has been disposed of. */
        boolean onlyDisposed(List<? extends Observation> observations);

        /** Two names are of one thing from now on. */
        void alsoNamed(List<Observation.AlsoNamed> told);

        /** Keeps them, in the caller's transaction, and publishes one {@link ContributionsKept}. */
        ContributionsKept keep(List<? extends Observation> observations);

        /**
         * Keeps what is recognised already, as {@link #keep(List)} does.
         *
         * @param words made beforehand; what is missing among them is made now
         */
        ContributionsKept keep(Matched recognised, SearchWords words);

        /** Makes what searches look in; in no transaction, and beside those that keep. */
        SearchWords searchWords(Collection<SearchWords.Wording> wordings);
    }

    /**
     * What searches look in, as the database writes it, by what it is made of. To make it costs
     * more than a third of keeping.
     */
    public record SearchWords(Map<Wording, String> made) {
        public static final SearchWords NONE = new SearchWords(Map.of());

        /** A text beside the name of whoever wrote it. */
        public record Wording(@Nullable String author, @Nullable String text) {
            public static Wording of(@Nullable String author, @Nullable String text) {
                return new Wording(StorableText.textOrNull(author), StorableText.textOrNull(text));
            }
        }

        /** Null when it has not been made. */
        public @Nullable String of(@Nullable String author, @Nullable String text) {
            return made.get(new Wording(author, text));
        }
    }

    /** What the register says of contributions; the register tells. Asked once for a whole page. */
    public interface RegisterEntries {
        /** The entry as it reads now; what has none is not among them. */
        Map<ContributionId, Registration> of(Collection<ContributionId> contributions);
    }
}
