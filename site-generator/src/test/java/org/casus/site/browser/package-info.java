/**
 * What a person does with a baked site, in a real Chromium.
 *
 * <p>The shipped content and themes, baked and served as visitors get them. What should be found is counted from the
 * content itself, never from the page.
 */
@NullMarked
package org.casus.site.browser;

import org.jspecify.annotations.NullMarked;
