/**
 * Whether the application can work (MicroProfile Health): at {@code /health} for machines that look after it, and at
 * {@code /api/v1/health} for those that only get to see the API.
 */
@NullMarked
package org.casus.cms.health;

import org.jspecify.annotations.NullMarked;
