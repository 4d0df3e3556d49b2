package se.uppsikt.access.scim;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Groups, for the directory (RFC 7644, 3). */
@RestController
class GroupResources {
    private static final String HERE = "/scim/v2/Groups";
    private static final String ONE = HERE + "/{id}";

    private final Directory directory;
    private final GroupRows rows;
    private final ScimAddress address;

    GroupResources(Directory directory, GroupRows rows, ScimAddress address) {
        this.directory = directory;
        this.rows = rows;
        this.address = address;
    }

    @GetMapping(HERE)
    ResponseEntity<byte[]> list(
            @RequestParam(name = "filter", required = false) @Nullable String filter,
            HttpServletRequest request) {
        Asked asked = Asked.of(request);
        ScimFilter wanted = ScimFilter.of(filter, ScimFilter.GROUPS);
        List<Map<String, Object>> some =
                rows.part(wanted, asked.from() - 1, asked.count()).stream()
                        .map(each -> shown(each, asked.leavesOut("members")))
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
        ScimGroup group = directory.group(id);
        Asked asked = Asked.of(request);
        String tag = group.stamp().tag();
        return tag.equals(known)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build()
                : ScimAnswer.of(
                        HttpStatus.OK, tag, asked.part(shown(group, asked.leavesOut("members"))));
    }

    @PostMapping(HERE)
    ResponseEntity<byte[]> enter(@RequestBody byte[] body) {
        return answer(HttpStatus.CREATED, directory.enterGroup(ScimAnswer.read(body)));
    }

    @PutMapping(ONE)
    ResponseEntity<byte[]> replace(
            @PathVariable UUID id,
            @RequestBody byte[] body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String tag) {
        return answer(HttpStatus.OK, directory.replaceGroup(id, ScimAnswer.read(body), tag));
    }

    @PatchMapping(ONE)
    ResponseEntity<byte[]> patch(
            @PathVariable UUID id,
            @RequestBody byte[] body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String tag) {
        return answer(HttpStatus.OK, directory.patchGroup(id, ScimAnswer.read(body), tag));
    }

    @DeleteMapping(ONE)
    ResponseEntity<byte[]> delete(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String tag) {
        directory.deleteGroup(id, tag);
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<byte[]> answer(HttpStatus status, ScimGroup group) {
        return ScimAnswer.of(status, group.stamp().tag(), shown(group, false));
    }

    private Map<String, Object> shown(ScimGroup group, boolean bare) {
        return group.shown(
                address.of("Groups", group.id()), bare ? Set.of() : directory.members(group));
    }
}
