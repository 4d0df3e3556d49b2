package se.uppsikt.archive.sip;

import java.util.UUID;

/** Names a package. */
public record PackageId(UUID value) {}
