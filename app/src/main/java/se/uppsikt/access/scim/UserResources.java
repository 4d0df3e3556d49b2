package se.uppsikt.access.scim;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People, for the directory (RFC 7644, 3). */
@RestController
class UserResources {
    private static final String HERE = "/scim/v2/Users";
    private static final String ONE = HERE + "/{id}";

    private final Directory directory;
    private final UserRows rows;
    private final ScimAddress address;

    UserResources(Directory directory, UserRows rows, ScimAddress address) {
        this.directory = directory;
        this.rows = rows;
        this.address = address;
    }

    @GetMapping(HERE)
    ResponseEntity<byte[]> list(
            @RequestParam(name = "filter", required = false) @Nullable String filter,
            HttpServletRequest request) {
        Asked asked = Asked.of(request);
        ScimFilter wanted = ScimFilter.of(filter, ScimFilter.USERS);
        List<Map<String, Object>> some =
                rows.part(wanted, asked.from() - 1, asked.count()).stream()
                        .map(each -> shown(each, asked.leavesOut("groups")))
                        .toList();
        return ScimAnswer.of(
                HttpStatus.OK,
                ScimAnswer.list(rows.count(wanted), asked.from(), asked.parts(some)));
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> one(
            @PathVariable UUID id,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String known,
            HttpServletRequest request) {
        ScimUser user = directory.user(id);
        String tag = user.stamp().tag();
        return tag.equals(known)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build()
                : ScimAnswer.of(HttpStatus.OK, tag, Asked.of(request).part(shown(user, false)));
    }

    @PostMapping(HERE)
    ResponseEntity<byte[]> enter(@RequestBody byte[] body) {
        return answer(HttpStatus.CREATED, directory.enter(ScimAnswer.read(body)));
    }

    @PutMapping(ONE)
    ResponseEntity<byte[]> replace(
            @PathVariable UUID id,
            @RequestBody byte[] body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String tag) {
        return answer(HttpStatus.OK, directory.replace(id, ScimAnswer.read(body), tag));
    }

    @PatchMapping(ONE)
    ResponseEntity<byte[]> patch(
            @PathVariable UUID id,
            @RequestBody byte[] body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String tag) {
        return answer(HttpStatus.OK, directory.patch(id, ScimAnswer.read(body), tag));
    }

    @DeleteMapping(ONE)
    ResponseEntity<byte[]> delete(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String tag) {
        directory.deleteUser(id, tag);
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<byte[]> answer(HttpStatus status, ScimUser user) {
        return ScimAnswer.of(status, user.stamp().tag(), shown(user, false));
    }

    private Map<String, Object> shown(ScimUser user, boolean bare) {
        return user.shown(
                address.of("Users", user.id()), bare ? List.of() : directory.groupsOf(user));
    }
}
