package se.uppsikt.publishing.mediabank;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.base.shared.TimeIds;

/** Takes large files in part by part, and goes on where it was broken off. */
@Component
class Uploading {
    /** Somebody may go home and go on the next morning. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    /** Longer than it takes to make something of the largest file. */
    private static final Duration DIES = Duration.ofMinutes(20);

    private static final int AT_ONCE = 50;
    private static final int MOST_BROKEN = 20;

    private final UploadRows rows;
    private final UploadParts parts;
    private final MediaBank bank;
    private final BankRights rights;
    private final Limits limits;

    /** New ids, the time, and how large a file may be. */
    @Component("uploadLimits")
    static final class Limits {
        private final TimeIds ids;
        private final InstantSource time;
        private final long largest;

        Limits(
                TimeIds ids,
                InstantSource time,
                @Value("${uppsikt.media.largest:4GB}") DataSize largest) {
            this.ids = ids;
            this.time = time;
            this.largest = largest.toBytes();
        }

        Instant now() {
            return time.instant();
        }
    }

    Uploading(
            UploadRows rows, UploadParts parts, MediaBank bank, BankRights rights, Limits limits) {
        this.rows = rows;
        this.parts = parts;
        this.bank = bank;
        this.rights = rights;
        this.limits = limits;
    }

    /** Files of which only some has come. */
    List<Upload> broken(Employee by) {
        return rows.broken(by.id());
    }

    /**
     * A file is to come, or to go on coming: the same is known by its name, its size and how it
     * begins.
     *
     * @throws Refused when it would not be taken anyhow
     */
    Upload begin(Employee by, String name, long size, byte[] head) {
        rights.require(by);
        String called = StorableText.text(AssetRules.called(name));
        Refused.ifAny(AssetRules.beginning(called, size, limits.largest, head));
        Upload begun =
                rows.begun(
                        new Upload(limits.ids.next(), by.id(), called, size, 0, null),
                        Sha256.of(head),
                        limits.now());
        List<Upload> broken = rows.broken(by.id());
        if (broken.size() >= MOST_BROKEN) {
            forget(broken.getLast());
        }
        return begun;
    }

    /**
     * A part, by where it begins. What has come already is left; what begins too far on is not
     * taken, and how far the file has come is told.
     */
    Upload part(Employee by, UUID id, long from, MultipartFile part) throws IOException {
        Upload upload = upload(by, id);
        if (from == upload.kept() && !upload.whole() && part.getSize() == upload.next()) {
            parts.put(upload, part);
            rows.kept(upload, part.getSize(), limits.now());
        }
        return upload(by, id);
    }

    /**
     * All of it has come.
     *
     * @return with what it became, or without when somebody is making something of it just now
     * @throws Refused when nothing can be made of it; it is forgotten then
     */
    Upload finish(Employee by, UUID id) throws IOException {
        Upload upload = upload(by, id);
        if (upload.whole() && rows.claimed(id, limits.now(), DIES)) {
            rows.became(id, handIn(by, upload));
            parts.forget(upload);
        }
        return upload(by, id);
    }

    private AssetId handIn(Employee by, Upload upload) throws IOException {
        try (InputStream whole = parts.whole(upload)) {
            return bank.handIn(by, whole, upload.name());
        } catch (Refused refused) {
            forget(upload);
            throw refused;
        } catch (IOException | RuntimeException trouble) {
            rows.released(upload.id());
            throw trouble;
        }
    }

    /** A file that is not to come after all. */
    void drop(Employee by, UUID id) {
        forget(upload(by, id));
    }

    /** What nobody has gone on with for a day. */
    void forgetOld() {
        List<Upload> old;
        do {
            old = rows.untouched(limits.now().minus(FORGOTTEN_AFTER), AT_ONCE);
            old.forEach(this::forget);
        } while (old.size() == AT_ONCE);
    }

    private void forget(Upload upload) {
        parts.forget(upload);
        rows.forget(upload.id());
    }

    private Upload upload(Employee by, UUID id) {
        return rows.upload(by.id(), id).orElseThrow(() -> new NotFound("upload " + id));
    }
}
