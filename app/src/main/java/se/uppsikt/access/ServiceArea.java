package se.uppsikt.access;

import se.uppsikt.base.shared.Swedish;

/** A service area, which belongs to a committee. */
@Swedish("verksamhet")
public record ServiceArea(ServiceAreaId id, String name, CommitteeId committee) {}
