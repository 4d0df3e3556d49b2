package se.uppsikt.sandbox;

/** Who can see something: everyone, its author only, or no one. */
enum Standing {
    SHOWN,
    HIDDEN,
    REMOVED
}
