package se.uppsikt.access;

import java.util.UUID;

/** A committee (nämnd); each is an authority of its own, TF 2 kap. */
public record CommitteeId(UUID value) {}
