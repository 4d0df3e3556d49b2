package se.uppsikt.archive;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.archive.PackageLifeRules.Cause;
import se.uppsikt.archive.sip.BuildProgress;
import se.uppsikt.archive.sip.PackageId;

/**
 * The steps of a build as others see them, each in a transaction of its own, so that what the page
 * shows is true while the build goes on.
 */
@Component
class PackageStates {
    static final YearPackage.Problem NOT_STORED =
            new YearPackage.Problem(
                    "Lagringen av filer svarade inte som den skulle, så paketet fick ingen plats.",
                    "Det är borttaget och inget räknas som arkiverat. Se Drift eller kontakta it-driften,"
                            + " och bygg sedan paketet igen.");
    static final YearPackage.Problem UNEXPECTED =
            new YearPackage.Problem(
                    "Något gick fel hos oss medan paketet byggdes.",
                    "Det halvfärdiga paketet är borttaget och inget räknas som arkiverat. Bygg"
                            + " paketet igen. Om det händer en gång till, kontakta it-driften.");

    private final PackageRows packages;
    private final PackageRecorder deeds;
    private final TransactionTemplate own;
    private final TransactionTemplate moment;

    PackageStates(
            PackageRows packages, PackageRecorder deeds, PlatformTransactionManager transactions) {
        this.packages = packages;
        this.deeds = deeds;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.moment = new TransactionTemplate(transactions);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Everything read inside is as it stood when the first of it was read. */
    <T> T asOfOneMoment(Supplier<T> work) {
        return Objects.requireNonNull(moment.execute(status -> work.get()));
    }

    /** A build that a killed program left behind begins again. */
    boolean begin(PackageId id) {
        return in(() -> packages.move(id, Cause.BEGUN, "Förbereds"));
    }

    boolean progress(PackageId id, BuildProgress progress) {
        return in(() -> packages.progress(id, progress));
    }

    void stopped(PackageId id) {
        own.executeWithoutResult(status -> packages.move(id, Cause.STOPPED, "Stoppat"));
    }

    void failed(PackageId id, YearPackage.Problem problem) {
        own.executeWithoutResult(status -> packages.failed(id, problem));
    }

    void ready(PackageId id, YearPackage.Contents contents) {
        own.executeWithoutResult(
                status -> {
                    if (packages.ready(id, contents)) {
                        deeds.built(packages.find(id).orElseThrow(), contents.sha512());
                    }
                });
    }

    private boolean in(Supplier<Boolean> work) {
        return Objects.requireNonNull(own.execute(status -> work.get()));
    }
}
