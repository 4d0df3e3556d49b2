package se.uppsikt.archive.sip;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Committee;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.accounts.Account;
import se.uppsikt.archive.eark.BuildWatch;
import se.uppsikt.archive.eark.BuildWatch.BuildStopped;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.platforms.imports.Exports;
import se.uppsikt.policy.Guideline.Municipality;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Kept;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.evidence.Holdings;
import se.uppsikt.records.threads.Threads;

/**
 * One build under way: what is packed, from where it is read, and how far it has come. Reads the
 * year in pages; nothing here grows with the year.
 */
public final class PackageBuild implements BuildWatch {
    private static final int PAGE = 500;
    private static final long SAVE_EVERY_MILLIS = 400;

    private final Subject subject;
    private final Stores stores;
    private final ProfileHistory looks;
    private final Pulse pulse;
    private String step = "Förbereds";
    private long done;
    private long expected;
    private long savedAt;
    private boolean stopped;

    public PackageBuild(Subject subject, Stores stores, ProfileHistory looks, Pulse pulse) {
        this.subject = subject;
        this.stores = stores;
        this.looks = looks;
        this.pulse = pulse;
    }

    /**
     * Which account and year, and to whom they belong.
     *
     * @param name of the package: also its root folder and OBJID
     * @param orderedAt also the package's clock
     * @param committees all of them, for an account may have had another before
     * @param guideline the municipality's rules for social media in the version that applied
     */
    public record Subject(
            PackageId id,
            String name,
            int year,
            Instant orderedAt,
            Account account,
            Map<CommitteeId, Committee> committees,
            Municipality municipality,
            String guideline) {
        /** The authority whose record the account's contributions become. */
        public Committee committee() {
            return Objects.requireNonNull(committees.get(account.committee()));
        }
    }

    /** From where all that goes into a package is read. */
    @Component
    public record Stores(
            Records records,
            Threads threads,
            Holdings holdings,
            ContentRows content,
            Exports exports,
            PackedExportRows packedExports,
            Platforms platforms) {}

    /**
     * How the build is heard outside.
     *
     * @param save saves the progress and tells whether somebody wants a stop
     * @param closing whether the program itself is closing down
     */
    public record Pulse(
            InstantSource time, Predicate<BuildProgress> save, BooleanSupplier closing) {}

    /** Does something with a page of the year. */
    @FunctionalInterface
    public interface PageUse {
        void use(List<Kept> page) throws IOException;
    }

    public Subject subject() {
        return subject;
    }

    Records records() {
        return stores.records();
    }

    Threads threads() {
        return stores.threads();
    }

    Holdings holdings() {
        return stores.holdings();
    }

    ContentRows content() {
        return stores.content();
    }

    Exports exports() {
        return stores.exports();
    }

    PackedExportRows packedExports() {
        return stores.packedExports();
    }

    public ProfileHistory looks() {
        return looks;
    }

    public void year(PageUse use) throws IOException {
        ContributionId after = null;
        List<Kept> page = page(after);
        while (!page.isEmpty()) {
            use.use(page);
            advance(page.size());
            after = page.getLast().contribution().id();
            page = page(after);
        }
    }

    public void expect(long steps) {
        done = 0;
        expected = steps;
    }

    public void step(String name) {
        step = name;
        savedAt = 0;
        advance(0);
    }

    void advance(long steps) {
        done += steps;
        long now = pulse.time().millis();
        if (Math.abs(now - savedAt) >= SAVE_EVERY_MILLIS) {
            savedAt = now;
            stopped = pulse.save().test(new BuildProgress(step, done, expected));
        }
        if (stopped()) {
            throw new BuildStopped();
        }
    }

    @Override
    public void packed(long files, long bytes) {
        advance(0);
    }

    @Override
    public boolean stopped() {
        return stopped || pulse.closing().getAsBoolean();
    }

    private List<Kept> page(@Nullable ContributionId after) {
        return described(
                records().accountYear(subject.account().id(), subject.year(), after, PAGE));
    }

    /**
     * With our words for the pictures of our answers, also where the platform told of an answer
     * before it said that it had taken it, and so without them (P2).
     */
    List<Kept> described(List<Kept> some) {
        Map<PlatformKey, String> alts =
                stores.platforms()
                        .alts(
                                subject.account().id(),
                                some.stream()
                                        .map(Kept::contribution)
                                        .filter(each -> !each.received() && each.media() > 0)
                                        .map(Contribution::key)
                                        .toList());
        return some.stream()
                .map(
                        each ->
                                Optional.ofNullable(alts.get(each.contribution().key()))
                                        .map(each::described)
                                        .orElse(each))
                .toList();
    }
}
