package se.uppsikt.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.App;
import se.uppsikt.TestDatabase;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;

/** Rights as they are at this moment, on every node (B1). */
@UppsiktTest
class RightsTest {
    @Autowired JdbcClient database;
    @Autowired PersonRows people;
    @Autowired Environment settings;
    @LocalServerPort int port;

    @Test
    void rightTakenAwayIsGoneOnTheNextRequest() {
        Visitor peter = new Visitor(port);
        peter.signIn("peter.storm", "uppsikt");
        assertThat(peter.see("/konton").statusCode()).isEqualTo(200);
        database.sql(
                        """
                        delete from access.person_role where person =
                            (select id from access.person where username = 'peter.storm')
                        """)
                .update();
        assertThat(peter.see("/konton").statusCode()).isEqualTo(403);
        database.sql(
                        """
                        insert into access.person_role (person, role)
                        select id, 'CRISIS_MANAGEMENT' from access.person
                        where username = 'peter.storm'
                        """)
                .update();
        assertThat(peter.see("/konton").statusCode()).isEqualTo(200);
    }

    @Test
    void roleThatMayReadMayNotAlwaysChange() {
        Visitor registrar = new Visitor(port);
        registrar.signIn("lars.dahl", "uppsikt");
        assertThat(registrar.see("/konton").statusCode()).isEqualTo(200);
        var refused = registrar.post("/konton/facebook-orebrokommun/status", "till=DORMANT");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("Det här får Kommunikationsavdelningen eller en administratör göra");
    }

    @Test
    void addressThatIsInNoTableDoesNotExistForAnybody() {
        Visitor helena = new Visitor(port);
        helena.signIn("helena.frisk", "uppsikt");
        var missing = helena.see("/actuator");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("Sidan finns inte");
        var asked = new Visitor(port).see("/actuator");
        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(Visitor.goal(asked)).isEqualTo("/logga-in");
    }

    @Test
    void sessionAndChangedRightsAreKnownToAnotherNodeAtOnce() {
        Visitor anna = new Visitor(port);
        anna.signIn("anna.berg", "uppsikt");
        try (ConfigurableApplicationContext other =
                start(settings.getRequiredProperty("spring.datasource.url"), true)) {
            Visitor same = anna.at(port(other));
            assertThat(same.see("/konton").statusCode()).isEqualTo(200);
            changeOnTheFirstNode("anna.berg", "");
            assertThat(same.see("/konton").statusCode()).isEqualTo(403);
            changeOnTheFirstNode("anna.berg", "&roll=COMMUNICATIONS");
            assertThat(same.see("/konton").statusCode()).isEqualTo(200);
        }
    }

    private void changeOnTheFirstNode(String username, String roles) {
        Visitor helena = new Visitor(port);
        helena.signIn("helena.frisk", "uppsikt");
        Person person = people.person(username).orElseThrow();
        var changed =
                helena.post(
                        "/behorighet/" + person.employee().id().value(),
                        "skal=Prov&version="
                                + person.version()
                                + "&verksamhet="
                                + person.employee().serviceArea().value()
                                + roles);
        assertThat(changed.statusCode()).isEqualTo(302);
    }

    @Test
    void outsideTheDemoNobodySignsInWithALocalAccount() {
        try (ConfigurableApplicationContext other = start(TestDatabase.freshDatabase(), false)) {
            Visitor visitor = new Visitor(port(other));
            assertThat(visitor.see("/logga-in").body())
                    .contains("Kommunens egen inloggning är inte ansluten ännu")
                    .doesNotContain("anna.berg")
                    .doesNotContain("type=\"password\"");
        }
    }

    private ConfigurableApplicationContext start(String url, boolean demo) {
        SpringApplication app = new SpringApplication(App.class);
        return app.run(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--uppsikt.data=" + settings.getRequiredProperty("uppsikt.data"),
                "--uppsikt.demo=" + demo,
                "--uppsikt.sandbox=http://127.0.0.1:9",
                "--server.port=0");
    }

    private static int port(ConfigurableApplicationContext node) {
        return node.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
