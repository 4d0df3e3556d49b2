package se.uppsikt.access.scim;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the directory reaches Uppsikt. */
@Component
class ScimAddress {
    private final String beginning;

    ScimAddress(@Value("${uppsikt.address:http://127.0.0.1:${server.port:8080}}") String address) {
        this.beginning = address.strip().replaceAll("/+$", "") + "/scim/v2";
    }

    /** What is written in the directory. */
    String beginning() {
        return beginning;
    }

    String of(String type, UUID id) {
        return beginning + "/" + type + "/" + id;
    }

    String of(String type) {
        return beginning + "/" + type;
    }
}
