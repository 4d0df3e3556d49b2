package se.uppsikt.publishing.mediabank;

import static java.util.function.Function.identity;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.uppsikt.access.Employee;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.publishing.mediabank.MediaAsset.Description;

/** The door of the media bank: pictures and films that are handed in once (P10). */
@Swedish("mediebank")
@Service
public class MediaBank {
    private final AssetRows rows;
    private final AssetKeeping keeping;
    private final Fitting fitting;
    private final BankRights rights;

    MediaBank(AssetRows rows, AssetKeeping keeping, Fitting fitting, BankRights rights) {
        this.rows = rows;
        this.keeping = keeping;
        this.fitting = fitting;
        this.rights = rights;
    }

    /**
     * For whoever has asked already whether it may be seen.
     *
     * @throws NotFound when there is none
     */
    public MediaAsset asset(AssetId id) {
        return rows.asset(id).orElseThrow(() -> missing(id));
    }

    /** The same; those that there are not are not there. */
    public Map<AssetId, MediaAsset> assets(Collection<AssetId> ids) {
        return rows.assets(ids).stream().collect(Collectors.toMap(MediaAsset::id, identity()));
    }

    /**
     * As the person may see it.
     *
     * @throws NotFound when there is none, or it is not for this person
     */
    public MediaAsset seen(Employee by, AssetId id) {
        return rows.asset(id)
                .filter(found -> rights.sees(by, found))
                .orElseThrow(() -> missing(id));
    }

    /**
     * Some of those that the person sees, the latest first.
     *
     * @param sought a part of the name of the file or of what it shows; empty for all
     * @param after the last of those before; null for the first
     */
    public List<MediaAsset> recent(Employee by, String sought, @Nullable AssetId after, int limit) {
        String words = StorableText.text(sought.strip()).toLowerCase(Locale.of("sv", "SE"));
        return rights.opens(by) ? rows.recent(rights.only(by), words, after, limit) : List.of();
    }

    /**
     * Takes a picture or a film in, for the person's own unit. Not to be called in a transaction:
     * its bytes may be many.
     *
     * @param name what its file is called
     * @throws Refused when it is neither, or broken
     */
    public AssetId handIn(Employee by, InputStream file, String name) throws IOException {
        rights.require(by);
        return keeping.handIn(by, file, name);
    }

    /**
     * Says what it shows.
     *
     * @param version as the person has read it
     * @throws Refused when somebody else has said something meanwhile
     */
    public void describe(Employee by, AssetId id, int version, Description said) {
        seen(by, id);
        keeping.describe(by, id, version, said);
    }

    /**
     * Gives a film its captions, SubRip or WebVTT.
     *
     * @throws Refused with every fault and its line
     */
    public void caption(Employee by, AssetId id, InputStream file, String name, String language)
            throws IOException {
        keeping.caption(by, seen(by, id), file, new CaptionFile(name, language));
    }

    /**
     * The copies that have been made of pictures where platforms do not take them as they are, the
     * largest first; what has none is not among them.
     */
    public Map<AssetId, List<StoredMedia>> copies(Collection<AssetId> some) {
        return fitting.of(some);
    }

    /**
     * Makes a copy of a picture, JPEG, as somebody asks for; the picture stays as it is. Not to be
     * called in a transaction.
     *
     * @param largest in bytes
     * @throws Refused when it cannot be made
     */
    public void copy(Employee by, AssetId id, long largest) {
        fitting.fit(by, seen(by, id), largest);
    }

    /**
     * Takes away what nobody has ever used; its own unit may.
     *
     * @throws Refused when somebody uses it, or it has been published
     */
    public void discard(Employee by, AssetId id) {
        keeping.discard(by, seen(by, id));
    }

    private static NotFound missing(AssetId id) {
        return new NotFound("asset " + id.value());
    }
}
