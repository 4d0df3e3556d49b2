package se.uppsikt.records;

import java.util.UUID;

/** One picture, film or file of one version of a contribution. */
public record MediaId(UUID value) {}
