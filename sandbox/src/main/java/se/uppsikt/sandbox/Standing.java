package se.uppsikt.sandbox;

/** Who can see something: everyone, its author only, or no one. A draft is seen by no one yet. */
enum Standing {
    DRAFT,
    SHOWN,
    HIDDEN,
    REMOVED
}
