package se.uppsikt.records.destruction;

import java.util.Collection;
import java.util.Set;
import se.uppsikt.base.shared.Sha256;

/**
 * Whoever else has files in the store of pictures and films, where the same bytes are kept once,
 * says which are still in use. Each owner is a bean.
 */
public interface BytesInUse {
    Set<Sha256> of(Collection<Sha256> files);
}
