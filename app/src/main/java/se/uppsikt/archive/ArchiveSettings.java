package se.uppsikt.archive;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.uppsikt.access.Committee;
import se.uppsikt.accounts.Account;
import se.uppsikt.archive.eark.PackageHead;
import se.uppsikt.archive.eark.PackageHead.Party;
import se.uppsikt.archive.sip.PackageBuild;
import se.uppsikt.policy.Guideline.Municipality;

/**
 * What has been agreed with the receiving archive ({@code uppsikt.archive.…}).
 *
 * @param profile the METS profile; archives differ in which address they demand
 * @param archiveName the receiving archive; the municipality's own when nothing else is said
 * @param archiveCode the receiving archive's organisation number, ten digits
 * @param agreement the number of the delivery agreement
 * @param referenceCode the archive's series, such as {@code SE/…}
 * @param contact who answers questions about deliveries
 */
@ConfigurationProperties("uppsikt.archive")
record ArchiveSettings(
        @DefaultValue(PackageHead.Terms.PROFILE_2_1_0) String profile,
        @Nullable String archiveName,
        @Nullable String archiveCode,
        @DefaultValue("Leveransöverenskommelse saknas") String agreement,
        @Nullable String referenceCode,
        @DefaultValue("Arkivarien") String contact) {

    static final String PRODUCT = "Uppsikt";

    PackageHead head(PackageBuild.Subject subject) {
        Municipality town = subject.municipality();
        Committee committee = subject.committee();
        return new PackageHead(
                subject.name(),
                subject.account().shown() + " " + subject.year(),
                subject.orderedAt(),
                new PackageHead.Parties(
                        Party.organisation(committee.name(), town.organisationNumber()),
                        Party.organisation(town.name(), town.organisationNumber()),
                        Party.organisation(
                                archiveName == null ? town.name() : archiveName,
                                archiveCode == null ? town.organisationNumber() : archiveCode),
                        new Party(PRODUCT, version()),
                        contact),
                new PackageHead.Terms(
                        profile,
                        agreement,
                        referenceCode == null ? committee.code() : referenceCode));
    }

    /** The package's name: country, organisation number, account and year, in plain ASCII. */
    static String name(Account account, int year, Municipality town) {
        return "se-%s-%s-%d"
                .formatted(
                        town.organisationNumber(), account.handle().toLowerCase(Locale.ROOT), year);
    }

    /** The version that the program was built as; during development it has none. */
    static String version() {
        String version = ArchiveSettings.class.getPackage().getImplementationVersion();
        return version == null ? "utveckling" : version;
    }
}
