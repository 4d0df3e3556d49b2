package se.uppsikt.inbox.pictures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.media.BarePictures;
import se.uppsikt.base.media.Images;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.platforms.Adapter.Picture;
import se.uppsikt.platforms.Capabilities.Pictures;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;

/**
 * Pictures that are attached to answers. Whether somebody may see the item is the caller's to ask.
 */
@Service
public class AttachedPictures {
    /** Large enough to see whether the file is a picture at all. */
    private static final int LOOKED_AT = 64;

    private static final int LONGEST_NAME = 200;
    private static final byte[] NONE = {};

    private final AttachedRows rows;
    private final Platforms platforms;
    private final Records records;
    private final Accounts accounts;
    private final Clock clock;

    /** New ids, and the time. */
    @Component("attachedClock")
    record Clock(TimeIds ids, InstantSource time) {}

    AttachedPictures(
            AttachedRows rows,
            Platforms platforms,
            Records records,
            Accounts accounts,
            Clock clock) {
        this.rows = rows;
        this.platforms = platforms;
        this.records = records;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Keeps a picture for an answer, without what a camera has written beside it; nothing of it has
     * been sent.
     *
     * @param name what the file is called
     * @return by which it is attached
     * @throws Refused when the platform does not take it, or it is no picture
     */
    public String attach(Employee by, ContributionId id, InputStream file, String name)
            throws IOException {
        Contribution about = records.contribution(id);
        accounts.require(by, Permission.ANSWER, about.account());
        Pictures taken = platforms.capabilities(about.account()).pictures();
        byte[] bytes = taken == null ? NONE : file.readNBytes(taken.largest() + 1);
        boolean fits = taken != null && bytes.length <= taken.largest();
        byte[] bare = fits ? BarePictures.bare(bytes).orElse(NONE) : NONE;
        Refused.ifAny(
                AttachedRules.objections(
                        new AttachedRules.HandedIn(
                                bytes.length,
                                MediaType.of(bytes),
                                Images.pixels(bytes),
                                Images.onPaper(new ByteArrayInputStream(bare), LOOKED_AT)
                                        .isPresent()),
                        taken));
        StoredMedia stored = records.store(new ByteArrayInputStream(bare));
        Picture picture = new Picture(clock.ids().next(), stored, called(name), "");
        rows.add(id, picture, by, clock.time().instant());
        return picture.id().toString();
    }

    private static String called(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.codePointCount(0, last.length()) > LONGEST_NAME
                ? last.substring(0, last.offsetByCodePoints(0, LONGEST_NAME))
                : last;
    }

    /** Whether a picture can go along with an answer to this, and what is attached. */
    public Attaching of(Contribution about, String attached) {
        boolean open = about.kind() != ContributionKind.DIRECT_MESSAGE;
        Pictures taken = platforms.capabilities(about.account()).pictures();
        return new Attaching(open ? taken : null, picture(about.id(), attached).orElse(null));
    }

    /**
     * What the pictures of answers of ours show: a platform that tells of one first tells of it
     * without our words.
     */
    public Map<PlatformKey, String> alts(Collection<Contribution> shown) {
        List<Contribution> ours =
                shown.stream().filter(each -> !each.received() && each.media() > 0).toList();
        return ours.isEmpty()
                ? Map.of()
                : platforms.alts(
                        ours.getFirst().account(), ours.stream().map(Contribution::key).toList());
    }

    /**
     * What goes along with an answer that is handed in, described in these words.
     *
     * @param attached by which it was attached; empty for nothing
     */
    @Transactional
    public Attached handedIn(ContributionId id, String attached, String alt, boolean privately) {
        if (attached.isBlank()) {
            return Attached.NOTHING;
        }
        Picture kept = picture(id, attached).orElse(null);
        String said = alt.strip();
        if (kept == null || !rows.handedIn(kept.id(), said, clock.time().instant())) {
            return new Attached(
                    null,
                    List.of(Objection.of("S1", "Bilden finns inte längre. Bifoga den igen.")));
        }
        Picture described = new Picture(kept.id(), kept.stored(), kept.name(), said);
        List<Objection> objections = new ArrayList<>(AttachedRules.described(said));
        objections.addAll(
                platforms.against(
                        records.contribution(id),
                        privately ? Command.Deed.PRIVATE_ANSWER : Command.Deed.ANSWER,
                        described));
        return new Attached(described, objections);
    }

    Optional<Picture> picture(ContributionId id, String attached) {
        return uuid(attached).flatMap(one -> rows.of(id, one));
    }

    private static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
