package se.uppsikt.records.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.records.Office;
import se.uppsikt.records.Records;

/** One comment at the office, and the registrar who registers it. */
abstract class RegisterStory {
    @LocalServerPort int port;
    @Autowired Records records;
    @Autowired Accounts accounts;

    final String key = Office.ownKey();
    Office office;

    @BeforeEach
    void sitDown() {
        office = new Office(records, accounts.byHandle("facebook-orebrokommun").orElseThrow().id());
    }

    String id() {
        return office.contribution(key).id().value().toString();
    }

    Visitor registrar() {
        Visitor lars = new Visitor(port);
        lars.signIn("lars.dahl", "uppsikt");
        return lars;
    }

    static String form(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
