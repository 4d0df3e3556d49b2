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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.media.MediaStore.MediaTooLarge;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Objection;
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
    private final TransactionTemplate transaction;
    private final Announcing announcing;
    private final JsonMapper json = JsonMapper.shared();

    ManualEntries(
            Records records,
            Accounts accounts,
            TransactionTemplate transaction,
            Announcing announcing) {
        this.records = records;
        this.accounts = accounts;
        this.transaction = transaction;
        this.announcing = announcing;
    }

    /** The house that listens, and the time. */
    @Component("manualEntryAnnouncing")
    record Announcing(ApplicationEventPublisher events, InstantSource time) {}

    /** A file that came along. */
    private record Received(String name, StoredMedia stored) {}

    /**
     * Enters it; its files are kept before the transaction begins. The same form twice gives the
     * same document.
     *
     * @throws Refused with all that is missing
     * @throws se.uppsikt.access.NotPermitted when the person does not work with the account
     */
    ContributionId enter(Employee me, EntryForm form) {
        Instant now = StorableText.time(announcing.time().instant());
        Refused.ifAny(EntryRules.against(form, now));
        AccountId account = new AccountId(Objects.requireNonNull(form.account()));
        accounts.account(account);
        if (!accounts.may(me, Permission.REGISTER, account)) {
            accounts.require(me, Permission.ANSWER, account);
        }
        PlatformKey key = PlatformKey.byHand(Objects.requireNonNull(form.once()));
        List<Received> files = form.chosen().stream().map(this::received).toList();
        return Objects.requireNonNull(
                transaction.execute(
                        _ ->
                                records.byKey(account, key)
                                        .map(Contribution::id)
                                        .orElseGet(() -> entered(me, form, key, files, now))));
    }

    private ContributionId entered(
            Employee me, EntryForm form, PlatformKey key, List<Received> files, Instant now) {
        Written written = written(me, form, key, files, now);
        List<Contribution> added = records.keep(List.of(written)).added();
        if (added.isEmpty()) {
            return records.byKey(written.account(), key).orElseThrow().id();
        }
        ContributionId id = added.getFirst().id();
        announcing
                .events()
                .publishEvent(
                        new DocumentEntered(
                                me,
                                now,
                                written.account(),
                                id,
                                Objects.requireNonNull(form.way()),
                                StorableText.text(form.receiver())));
        return id;
    }

    private Written written(
            Employee me, EntryForm form, PlatformKey key, List<Received> files, Instant now) {
        Instant came = EntryRules.instant(form.time().orElseThrow());
        String sender = form.sender().isEmpty() ? null : StorableText.text(form.sender());
        return new Written(
                new AccountId(Objects.requireNonNull(form.account())),
                key,
                ContributionKind.BY_HAND,
                Direction.RECEIVED,
                new Author(null, sender),
                null,
                key,
                form.words().isBlank() ? null : StorableText.text(form.words()).strip(),
                seen(files),
                null,
                came,
                came,
                now,
                original(me, form, files, came, now));
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
        } catch (MediaTooLarge tooLarge) {
            throw new Refused(
                    Objection.of(
                            "H9",
                            "Filen ”"
                                    + file.getOriginalFilename()
                                    + "” är för stor för att sparas. Lämna en mindre, eller lägg den på en"
                                    + " säker plats och skriv var den finns. Inget är infört än."));
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
