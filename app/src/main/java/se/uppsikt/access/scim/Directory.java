package se.uppsikt.access.scim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.scim.ScimUser.Words;
import se.uppsikt.base.shared.TimeIds;

/** What the directory does with its people and groups; each deed whole, with what follows of it. */
@Service
class Directory {
    private final UserRows users;
    private final GroupRows groups;
    private final Settling settling;
    private final TimeIds ids;

    Directory(UserRows users, GroupRows groups, Settling settling, TimeIds ids) {
        this.users = users;
        this.groups = groups;
        this.settling = settling;
        this.ids = ids;
    }

    ScimUser user(UUID id) {
        return users.user(id).orElseThrow(ScimFault::missing);
    }

    ScimGroup group(UUID id) {
        return groups.group(id).orElseThrow(ScimFault::missing);
    }

    List<ScimGroup> groupsOf(ScimUser user) {
        return groups.of(user.id());
    }

    Set<UUID> members(ScimGroup group) {
        return groups.members(group.id());
    }

    @Transactional
    ScimUser enter(Map<String, Object> resource) {
        settling.begin();
        Words words = ScimUser.read(resource);
        UUID id = ids.next();
        unique(() -> users.add(id, words, ScimUser.isActive(resource)));
        settling.settle(user(id), false);
        return user(id);
    }

    @Transactional
    ScimUser replace(UUID id, Map<String, Object> resource, @Nullable String tag) {
        settling.begin();
        ScimUser before = matching(user(id), tag);
        return changed(before, resource, ScimUser.isActive(resource));
    }

    @Transactional
    ScimUser patch(UUID id, Map<String, Object> body, @Nullable String tag) {
        settling.begin();
        ScimUser before = matching(user(id), tag);
        Map<String, Object> resource = before.resource();
        ScimPatch.apply(resource, body);
        return changed(before, resource, ScimUser.isActive(resource));
    }

    private ScimUser changed(ScimUser before, Map<String, Object> resource, boolean active) {
        Words words = ScimUser.read(resource);
        if (!words.equals(before.words()) || active != before.active()) {
            unique(() -> users.change(before.id(), words, active));
            settling.settle(user(before.id()), false);
        }
        return user(before.id());
    }

    @Transactional
    void deleteUser(UUID id, @Nullable String tag) {
        settling.begin();
        ScimUser user = matching(user(id), tag);
        settling.settle(user, true);
        users.delete(id);
    }

    private static ScimUser matching(ScimUser user, @Nullable String tag) {
        if (tag != null && !tag.equals("*") && !tag.equals(user.stamp().tag())) {
            throw ScimFault.changed();
        }
        return user;
    }

    @Transactional
    ScimGroup enterGroup(Map<String, Object> resource) {
        settling.begin();
        UUID id = ids.next();
        String name = ScimGroup.displayName(resource);
        unique(() -> groups.add(id, name, ScimGroup.externalId(resource)));
        return withMembers(id, resource, Set.of(), false);
    }

    @Transactional
    ScimGroup replaceGroup(UUID id, Map<String, Object> resource, @Nullable String tag) {
        settling.begin();
        return changedGroup(matching(group(id), tag), resource);
    }

    @Transactional
    ScimGroup patchGroup(UUID id, Map<String, Object> body, @Nullable String tag) {
        settling.begin();
        ScimGroup before = matching(group(id), tag);
        Map<String, Object> resource = before.resource(groups.members(id));
        ScimPatch.apply(resource, body);
        return changedGroup(before, resource);
    }

    private ScimGroup changedGroup(ScimGroup before, Map<String, Object> resource) {
        Set<UUID> members = groups.members(before.id());
        boolean meant = settling.means(before);
        String name = ScimGroup.displayName(resource);
        unique(() -> groups.change(before.id(), name, ScimGroup.externalId(resource)));
        return withMembers(before.id(), resource, members, meant);
    }

    @Transactional
    void deleteGroup(UUID id, @Nullable String tag) {
        settling.begin();
        ScimGroup group = matching(group(id), tag);
        Set<UUID> members = groups.members(id);
        groups.delete(id);
        if (settling.means(group)) {
            settle(members);
        }
    }

    private static ScimGroup matching(ScimGroup group, @Nullable String tag) {
        if (tag != null && !tag.equals("*") && !tag.equals(group.stamp().tag())) {
            throw ScimFault.changed();
        }
        return group;
    }

    /**
     * Those in it are exactly these, and who is concerned is looked at anew.
     *
     * @param before who was in it
     * @param meant whether it meant anything before
     */
    private ScimGroup withMembers(
            UUID id, Map<String, Object> resource, Set<UUID> before, boolean meant) {
        Set<UUID> told = ScimGroup.members(resource);
        if (!users.known(told).containsAll(told)) {
            throw ScimFault.value("En medlem finns inte här.");
        }
        groups.putMembers(id, told);
        ScimGroup after = group(id);
        if (meant || settling.means(after)) {
            Set<UUID> concerned = new LinkedHashSet<>(before);
            concerned.addAll(told);
            settle(concerned);
        }
        return after;
    }

    private void settle(Set<UUID> some) {
        some.forEach(each -> users.user(each).ifPresent(user -> settling.settle(user, false)));
    }

    private static void unique(Runnable deed) {
        try {
            deed.run();
        } catch (DuplicateKeyException taken) {
            throw ScimFault.taken("Någon annan har redan namnet eller externalId.");
        }
    }
}
