package se.uppsikt.publishing;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.uppsikt.publishing.Draft.Content;
import se.uppsikt.publishing.gate.Judged.People;
import se.uppsikt.publishing.mediabank.AssetId;

/** Who can be recognised in the pictures of a draft, and whether they may be shown (H7). */
@Component
class Recognised {
    /** Of each picture that somebody has said it of. */
    Map<AssetId, People> in(Content content) {
        return Map.of();
    }
}
