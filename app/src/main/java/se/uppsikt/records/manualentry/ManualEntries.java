package se.uppsikt.records.manualentry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.records.Author;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.journal.Original;
import se.uppsikt.records.journal.OriginalId;
import tools.jackson.databind.json.JsonMapper;

/** The door of what is entered by hand: kept as everything else is, and on record as a deed. */
@Swedish("införd för hand")
@Service
class ManualEntries {
    private static final String SOURCE = "for-hand/inforing";

    private final Records records;
    private final Accounts accounts;
    private final ManualEntryRows rows;
    private final Announcing announcing;
    private final JsonMapper json = JsonMapper.shared();

    ManualEntries(Records records, Accounts accounts, ManualEntryRows rows, Announcing announcing) {
        this.records = records;
        this.accounts = accounts;
        this.rows = rows;
        this.announcing = announcing;
    }

    /** The house that listens, and the time. */
    @Component("manualEntryAnnouncing")
    record Announcing(ApplicationEventPublisher events, InstantSource time) {}

    /** A file that came along. */
    private record Received(String name, StoredMedia stored) {}

    /**
     * Enters it. The same form twice gives the same document.
     *
     * @throws Refused with all that is missing
     * @throws se.uppsikt.access.NotPermitted when the person does not work with the account
     */
    @Transactional
    ContributionId enter(Employee me, EntryForm form) {
        Instant now = StorableText.time(announcing.time().instant());
        Refused.ifAny(EntryRules.against(form, now));
        AccountId account = new AccountId(Objects.requireNonNull(form.account()));
        accounts.account(account);
        if (!accounts.may(me, Permission.REGISTER, account)) {
            accounts.require(me, Permission.ANSWER, account);
        }
        PlatformKey key = PlatformKey.byHand(Objects.requireNonNull(form.once()));
        Optional<Contribution> present = records.byKey(account, key);
        return present.isPresent() ? present.get().id() : entered(me, form, account, key, now);
    }

    private ContributionId entered(
            Employee me, EntryForm form, AccountId account, PlatformKey key, Instant now) {
        Way way = Objects.requireNonNull(form.way());
        Instant came = EntryRules.instant(form.time().orElseThrow());
        List<Received> files = form.chosen().stream().map(this::received).toList();
        OriginalId original = original(me, form, files, came, now);
        String text = form.words().isBlank() ? null : StorableText.text(form.words()).strip();
        Written written =
                new Written(
                        account,
                        key,
                        ContributionKind.BY_HAND,
                        Direction.RECEIVED,
                        new Author(
                                null,
                                form.sender().isEmpty() ? null : StorableText.text(form.sender())),
                        null,
                        key,
                        text,
                        seen(files),
                        null,
                        came,
                        came,
                        now,
                        original);
        ContributionId id = records.keep(List.of(written)).added().getFirst().id();
        DocumentEntered entered =
                new DocumentEntered(me, now, account, id, way, StorableText.text(form.receiver()));
        rows.add(entered);
        announcing.events().publishEvent(entered);
        return id;
    }

    private static List<MediaSeen> seen(List<Received> files) {
        return files.stream()
                .map(file -> new MediaSeen(null, file.stored(), file.name(), null))
                .toList();
    }

    private Received received(MultipartFile file) {
        try (InputStream bytes = file.getInputStream()) {
            String name = file.getOriginalFilename();
            return new Received(
                    name == null || name.isBlank() ? "fil" : StorableText.text(name),
                    records.store(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that was said when it was entered, as it was said: there is no other original. */
    private OriginalId original(
            Employee me, EntryForm form, List<Received> files, Instant came, Instant now) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("form", Objects.toString(form.once()));
        told.put("way", Objects.requireNonNull(form.way()).name());
        told.put("came", came.toString());
        told.put("from", form.sender());
        told.put("receivedBy", form.receiver());
        told.put("text", form.words());
        List<Map<String, Object>> along = new ArrayList<>();
        for (Received file : files) {
            along.add(
                    Map.of(
                            "name", file.name(),
                            "sha256", file.stored().hash().hex(),
                            "bytes", file.stored().size()));
        }
        told.put("files", along);
        told.put("enteredBy", me.label());
        return records.keepOriginals(
                        List.of(
                                new Original(
                                        SOURCE,
                                        "application/json",
                                        json.writeValueAsBytes(told),
                                        now)))
                .getFirst()
                .id();
    }
}
