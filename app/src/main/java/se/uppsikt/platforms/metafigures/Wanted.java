package se.uppsikt.platforms.metafigures;

import se.uppsikt.platforms.statistics.Figure.Part;
import se.uppsikt.platforms.statistics.Metric;

/**
 * A metric by the platform's name of it.
 *
 * @param part what it counts where no row of it says
 */
record Wanted(String name, Metric metric, Part part) {}
