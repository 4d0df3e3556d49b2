package se.uppsikt.access.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.access.scim.ScimUser.Stamp;
import se.uppsikt.access.scim.ScimUser.Words;

/** A change means the same however a directory writes it; what nobody can mean changes nothing. */
class ChangesAsDirectoriesSendThemTest {
    private static final Stamp STAMP = new Stamp(1, Instant.EPOCH, Instant.EPOCH);
    private static final UUID ONE = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID TWO = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final UUID THREE = UUID.fromString("00000000-0000-7000-8000-000000000003");

    private final Map<String, Object> eva =
            new ScimUser(
                            ONE,
                            new Words(
                                    "eva.ek",
                                    "e-1",
                                    "Eva",
                                    "Ek",
                                    "Eva Ek",
                                    "lärare",
                                    "eva.ek@kommunen.example",
                                    "Skolan",
                                    "m-1"),
                            true,
                            null,
                            "",
                            STAMP)
                    .resource();

    private final Map<String, Object> group =
            new ScimGroup(THREE, "Redaktörer", "", STAMP).resource(new TreeSet<>(Set.of(ONE, TWO)));

    @Test
    void whatIsNotChangedStandsAsItWas() {
        Words before = ScimUser.read(eva);
        change(eva, "{'op': 'replace', 'path': 'title', 'value': 'rektor'}");
        Words after = ScimUser.read(eva);
        assertThat(after.title()).isEqualTo("rektor");
        assertThat(after.mail()).isEqualTo(before.mail());
        assertThat(after.manager()).isEqualTo("m-1");
        assertThat(after.department()).isEqualTo("Skolan");
        assertThat(ScimUser.isActive(eva)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op': 'replace', 'path': 'active', 'value': false}",
                "{'op': 'Replace', 'path': 'active', 'value': 'False'}",
                "{'op': 'replace', 'value': {'active': false}}",
                "{'op': 'Add', 'path': 'Active', 'value': 'false'}",
                "{'op': 'replace', 'path': 'urn:ietf:params:scim:schemas:core:2.0:User:active', 'value': false}"
            })
    void whoHasLeftHasLeftHoweverItIsWritten(String operation) {
        change(eva, operation);
        assertThat(ScimUser.isActive(eva)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op': 'Replace', 'path': 'emails[type eq \\\"work\\\"].value', 'value': 'ny@kommunen.example'}",
                "{'op': 'Add', 'path': 'emails[type eq \\\"work\\\" and primary eq true].value', 'value': 'ny@kommunen.example'}",
                "{'op': 'replace', 'path': 'emails', 'value': [{'type': 'work', 'value': 'ny@kommunen.example'}]}",
                "{'op': 'replace', 'value': {'emails': [{'type': 'work', 'value': 'ny@kommunen.example'}]}}",
                "{'op': 'Replace', 'value': {'emails[type eq \\\"work\\\"].value': 'ny@kommunen.example'}}"
            })
    void addressOfWorkIsChanged(String operation) {
        change(eva, operation);
        assertThat(ScimUser.read(eva).mail()).isEqualTo("ny@kommunen.example");
    }

    @Test
    void addressThatWasNotThereComesToBe() {
        change(eva, "{'op': 'remove', 'path': 'emails'}");
        assertThat(ScimUser.read(eva).mail()).isEmpty();
        change(
                eva,
                "{'op': 'Add', 'path': 'emails[type eq \\\"work\\\"].value', 'value': 'a@b.example'}");
        assertThat(ScimUser.read(eva).mail()).isEqualTo("a@b.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op': 'Replace', 'path': 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department', 'value': 'Arkivet'}",
                "{'op': 'Add', 'value': {'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department': 'Arkivet'}}",
                "{'op': 'replace', 'value': {'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': {'department': 'Arkivet'}}}",
                "{'op': 'replace', 'path': 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User', 'value': {'department': 'Arkivet'}}"
            })
    void departmentIsChangedAndTheManagerStays(String operation) {
        change(eva, operation);
        assertThat(ScimUser.read(eva).department()).isEqualTo("Arkivet");
        assertThat(ScimUser.read(eva).manager()).isEqualTo("m-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op': 'Add', 'path': 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager', 'value': 'm-2'}",
                "{'op': 'Replace', 'path': 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager', 'value': {'value': 'm-2'}}"
            })
    void managerIsATextOrAGroup(String operation) {
        change(eva, operation);
        assertThat(ScimUser.read(eva).manager()).isEqualTo("m-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op': 'Replace', 'path': 'name.familyName', 'value': 'Al'}",
                "{'op': 'Add', 'value': {'name.familyName': 'Al'}}",
                "{'op': 'replace', 'path': 'name', 'value': {'familyName': 'Al'}}"
            })
    void partOfANameIsChangedAndTheOtherStays(String operation) {
        change(eva, operation);
        assertThat(ScimUser.read(eva).familyName()).isEqualTo("Al");
        assertThat(ScimUser.read(eva).givenName()).isEqualTo("Eva");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op': 'remove', 'path': 'members[value eq \\\"00000000-0000-7000-8000-000000000001\\\"]'}",
                "{'op': 'Remove', 'path': 'members', 'value': [{'$ref': null, 'value': '00000000-0000-7000-8000-000000000001'}]}"
            })
    void memberIsTakenAwayAndTheOtherStays(String operation) {
        change(group, operation);
        assertThat(ScimGroup.members(group)).containsExactly(TWO);
    }

    @Test
    void membersAreAddedOnceAndExchangedAndTakenAwayAll() {
        String three = "[{'value': '" + THREE + "', 'display': 'x'}]";
        change(group, "{'op': 'Add', 'path': 'members', 'value': " + three + "}");
        change(group, "{'op': 'add', 'path': 'members', 'value': " + three + "}");
        assertThat(ScimGroup.members(group)).containsExactlyInAnyOrder(ONE, TWO, THREE);
        change(group, "{'op': 'replace', 'path': 'members', 'value': " + three + "}");
        assertThat(ScimGroup.members(group)).containsExactly(THREE);
        change(group, "{'op': 'replace', 'value': {'id': 'x', 'displayName': 'Nya'}}");
        assertThat(ScimGroup.displayName(group)).isEqualTo("Nya");
        change(group, "{'op': 'remove', 'path': 'members'}");
        assertThat(ScimGroup.members(group)).isEmpty();
    }

    @Test
    void whatIsNotUsedHereIsTakenAndNotKept() {
        change(
                eva,
                "{'op': 'Add', 'path': 'phoneNumbers[type eq \\\"mobile\\\"].value', 'value': '070'}",
                "{'op': 'Add', 'path': 'urn:ietf:params:scim:schemas:extension:egen:2.0:User:lön', 'value': '1'}");
        assertThat(
                        new ScimUser(ONE, ScimUser.read(eva), true, null, "", STAMP)
                                .resource()
                                .toString())
                .doesNotContain("070", "lön");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op': 'move', 'path': 'title', 'value': 'x'}",
                "{'path': 'title', 'value': 'x'}",
                "{'op': 'remove'}",
                "{'op': 'replace', 'value': 'x'}",
                "{'op': 'replace', 'path': 'a[b', 'value': 'x'}",
                "{'op': 'replace', 'path': 'emails[value gt 3].value', 'value': 'x'}",
                "{'op': 'replace', 'path': '../..', 'value': 'x'}",
                "3",
                "null"
            })
    void whatNobodyCanMeanIsAFaultOfTheStandard(String operation) {
        assertThatThrownBy(() -> change(eva, operation)).isInstanceOf(ScimFault.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op': 'replace', 'path': 'active', 'value': 'kanske'}",
                "{'op': 'replace', 'path': 'userName', 'value': ''}",
                "{'op': 'remove', 'path': 'userName'}",
                "{'op': 'replace', 'path': 'userName', 'value': {'a': 1}}",
                "{'op': 'replace', 'path': 'title', 'value': 'a\\u0000b'}"
            })
    void whatCannotBeKeptIsAFaultOfTheValue(String operation) {
        assertThatThrownBy(
                        () -> {
                            change(eva, operation);
                            ScimUser.isActive(eva);
                            ScimUser.read(eva);
                        })
                .isInstanceOfSatisfying(
                        ScimFault.class,
                        fault -> assertThat(fault.type()).isEqualTo("invalidValue"));
    }

    @Test
    void filterIsAConditionWithItsValuesApart() {
        ScimFilter filter =
                ScimFilter.of(
                        "userName eq \"EVA.ek'--\" or externalId sw \"a\\\"b\"", ScimFilter.USERS);
        assertThat(filter.condition())
                .isEqualTo(
                        "(lower(user_name) = cast(? as text) or starts_with(external_id, cast(? as text)))");
        assertThat(filter.values()).containsExactly("eva.ek'--", "a\"b");
        assertThat(
                        ScimFilter.of("Emails[type eq \"work\"].Value co \"X\"", ScimFilter.USERS)
                                .values())
                .containsExactly("x");
        assertThat(
                        ScimFilter.of("displayName ew \"b\" and externalId pr", ScimFilter.GROUPS)
                                .values())
                .containsExactly("b", "b");
        assertThat(ScimFilter.of(null, ScimFilter.USERS).condition()).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userName",
                "userName eq",
                "userName gt \"a\"",
                "password eq \"a\"",
                "userName eq \"a\" and",
                "userName eq \"a\"; drop table access.person",
                "(userName eq \"a\")",
                "userName eq \"a\" userName eq \"b\""
            })
    void filterThatIsNotUnderstoodIsAFault(String filter) {
        assertThatThrownBy(() -> ScimFilter.of(filter, ScimFilter.USERS))
                .isInstanceOfSatisfying(
                        ScimFault.class,
                        fault -> assertThat(fault.type()).isEqualTo("invalidFilter"));
    }

    private static void change(Map<String, Object> resource, String... operations) {
        String body =
                "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": ["
                        + String.join(", ", operations).replace('\'', '"')
                        + "]}";
        ScimPatch.apply(resource, ScimAnswer.read(body.getBytes(StandardCharsets.UTF_8)));
    }
}
