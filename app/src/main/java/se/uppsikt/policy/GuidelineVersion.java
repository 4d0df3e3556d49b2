package se.uppsikt.policy;

/** A version of the guideline; numbered from 1. */
public record GuidelineVersion(int number) {}
