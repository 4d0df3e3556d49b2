package se.uppsikt.access;

import se.uppsikt.base.shared.Swedish;

/**
 * A committee: an authority of its own with its own register.
 *
 * @param code short form used in registration numbers, such as {@code KS}
 */
@Swedish("nämnd")
public record Committee(CommitteeId id, String code, String name) {}
