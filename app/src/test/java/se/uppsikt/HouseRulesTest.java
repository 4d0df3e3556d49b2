package se.uppsikt;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.net.DatagramSocket;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.base.ledger.DeedsOnRecord;
import se.uppsikt.base.ledger.OnRecord;

/** The habits of the house that a machine can see. */
@AnalyzeClasses(
        packages = "se.uppsikt",
        importOptions = {ImportOption.DoNotIncludeTests.class, Rooms.ProductOnly.class})
class HouseRulesTest {
    @ArchTest
    static final ArchRule timeEntersAsInstantSource =
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now")
                    .because("rules are tested with a clock that the test sets");

    @ArchTest
    static final ArchRule onlyPlatformsAndMailSpeakToTheNetwork =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "..platforms..",
                            "..base.mail..",
                            "..base.network..",
                            "..base.storage..",
                            "..base.tracing..",
                            "..access.oidc..")
                    .should(speakToTheNetwork())
                    .because(
                            "platform differences end in platforms, letters leave by base.mail, files are fetched in base.storage, figures are told by base.tracing, who people are is asked in access.oidc, and no transaction may wait for a network");

    /** The rule sees what it is to see: those that may speak do. */
    @ArchTest
    static void whatSpeaksToTheNetworkIsSeen(JavaClasses house) {
        for (String room :
                List.of(
                        "platforms",
                        "base.mail",
                        "base.network",
                        "base.storage",
                        "base.tracing",
                        "access.oidc")) {
            ArchRule silent =
                    noClasses()
                            .that()
                            .resideInAPackage("se.uppsikt." + room + "..")
                            .should(speakToTheNetwork());
            assertThat(silent.evaluate(house).hasViolation()).as(room).isTrue();
        }
    }

    private static ArchCondition<JavaClass> speakToTheNetwork() {
        return ArchConditions.dependOnClassesThat(
                        resideInAnyPackage(
                                        "java.net.http..",
                                        "javax.net..",
                                        "jakarta.mail..",
                                        "org.eclipse.angus..",
                                        "software.amazon.awssdk..",
                                        "io.opentelemetry.exporter..",
                                        "org.springframework.mail..",
                                        "org.springframework.http.client..",
                                        "org.springframework.web.client..",
                                        "org.springframework.web.reactive..")
                                .or(
                                        belongToAnyOf(
                                                URLConnection.class,
                                                HttpURLConnection.class,
                                                Socket.class,
                                                ServerSocket.class,
                                                DatagramSocket.class,
                                                SocketChannel.class,
                                                ServerSocketChannel.class,
                                                AsynchronousSocketChannel.class,
                                                DatagramChannel.class)))
                .or(ArchConditions.callMethod(URL.class, "openStream"))
                .or(ArchConditions.callMethod(URL.class, "openConnection"))
                .or(ArchConditions.callMethod(InetAddress.class, "getByName", String.class))
                .or(ArchConditions.callMethod(InetAddress.class, "getAllByName", String.class));
    }

    @ArchTest
    static final ArchRule sqlLivesInRows =
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("Rows")
                    .and()
                    .resideOutsideOfPackage("..base.database..")
                    .and()
                    .doNotHaveSimpleName("JournalWriter")
                    .should()
                    .dependOnClassesThat()
                    .haveSimpleName("JdbcClient")
                    .because("all SQL of a module is found in its Rows");

    @ArchTest
    static final ArchRule timesTravelToSqlAndBackByColumns =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("Columns")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(Timestamp.class, OffsetDateTime.class)
                    .orShould()
                    .callMethod(Instant.class, "atOffset", ZoneOffset.class)
                    .orShould()
                    .callMethod(ResultSet.class, "getTimestamp", String.class)
                    .orShould()
                    .callMethod(ResultSet.class, "getTimestamp", int.class)
                    .because("a time that takes the machine's own zone with it is another time");

    @ArchTest
    static final ArchRule aReadConnectionIsGivenBack =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("ThreadRows")
                    .should()
                    .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                    .because(
                            "outside a transaction a stream that nobody closes keeps its connection for ever");

    @ArchTest
    static final ArchRule whoeverHearsOfADeedHearsOfMany =
            classes()
                    .that(listenTo(OnRecord.class))
                    .should(
                            ArchCondition.from(listenTo(DeedsOnRecord.class))
                                    .as("listen to many at once too"))
                    .because("deeds that are published together are each as much on record");

    private static DescribedPredicate<JavaClass> listenTo(Class<?> event) {
        return DescribedPredicate.describe(
                "listen to " + event.getSimpleName(),
                listener ->
                        listener.getMethods().stream()
                                .filter(method -> method.isAnnotatedWith(EventListener.class))
                                .flatMap(method -> method.getRawParameterTypes().stream())
                                .anyMatch(heard -> heard.isAssignableTo(event)));
    }

    @ArchTest
    static final ArchRule rulesArePureFunctions =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Rules")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.springframework..")
                    .because("a rule is tested in milliseconds, with nothing started")
                    .allowEmptyShould(true);
}
