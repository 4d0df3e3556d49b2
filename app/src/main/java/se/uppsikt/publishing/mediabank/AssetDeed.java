package se.uppsikt.publishing.mediabank;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import se.uppsikt.access.Employee;
import se.uppsikt.base.ledger.OnRecord;
import se.uppsikt.publishing.mediabank.MediaAsset.Captions;

/**
 * What is done with a picture or a film of the bank, by what it was after the deed.
 *
 * @param more what only this deed tells
 */
record AssetDeed(Act act, Employee actor, Instant at, MediaAsset asset, Map<String, String> more)
        implements OnRecord {
    /** The deeds there are. */
    enum Act {
        HANDED_IN("media-handed-in", "En bild eller film lämnades in i mediebanken"),
        DESCRIBED("media-described", "Det som sägs om en bild eller film i mediebanken ändrades"),
        CAPTIONED("media-captioned", "En film i mediebanken fick undertexter"),
        FITTED(
                "media-fitted",
                "En kopia gjordes av en bild i mediebanken, som ryms där bilden själv inte tas emot"),
        HANDED_OVER(
                "media-handed-over",
                "En annan verksamhet tog över en bild eller film i mediebanken"),
        THROWN("media-thrown", "En bild eller film som aldrig använts togs bort ur mediebanken");

        private final String word;
        private final String sentence;

        Act(String word, String sentence) {
            this.word = word;
            this.sentence = sentence;
        }
    }

    @Override
    public String event() {
        return act.word;
    }

    @Override
    public String sentence() {
        return act.sentence;
    }

    @Override
    public Map<String, String> particulars() {
        Map<String, String> particulars = new TreeMap<>();
        particulars.put("medium", asset.id().value().toString());
        particulars.put("version", Integer.toString(asset.version()));
        particulars.put("owner", asset.owner().value().toString());
        particulars.put("original-sha256", asset.original().hash().hex());
        particulars.put("sha256", asset.published().hash().hex());
        particulars.put("alt", asset.alt());
        particulars.put("dekorativ", Boolean.toString(asset.decorative()));
        particulars.put("tal", asset.speech().name());
        Captions captions = asset.captions();
        if (captions != null) {
            particulars.put("undertexter-sha256", captions.stored().hash().hex());
            particulars.put("undertexter-original-sha256", captions.original().hash().hex());
            particulars.put("undertexter-språk", captions.language());
        }
        particulars.putAll(more);
        return particulars;
    }
}
