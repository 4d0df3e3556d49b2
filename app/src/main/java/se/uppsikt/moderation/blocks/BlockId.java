package se.uppsikt.moderation.blocks;

import java.util.UUID;

/** One decision about a block, or about a closed thread. */
public record BlockId(UUID value) {}
