package se.uppsikt.access;

import java.util.UUID;

/** A service area (verksamhet) of the municipality. */
public record ServiceAreaId(UUID value) {}
