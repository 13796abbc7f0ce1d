/**
 * Figures for whoever watches over the service, in the text format of Prometheus.
 *
 * <p>Start at {@link org.casus.cms.metrics.MetricsResource}. They count what is not public, so they are for administrators: a
 * scraper gets an API token of one. No figure names an entry or a person.
 */
@NullMarked
package org.casus.cms.metrics;

import org.jspecify.annotations.NullMarked;
