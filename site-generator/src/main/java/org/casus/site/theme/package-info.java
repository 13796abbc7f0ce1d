/**
 * Themes: templates, texts, styles, scripts and outline maps, each theme over the one it extends.
 *
 * <p>Start at {@link org.casus.site.theme.ThemeFolder}. A theme is read whole into memory, so that a bake sees one state
 * of it and a template can reach no file that is not the theme's.
 */
@NullMarked
package org.casus.site.theme;

import org.jspecify.annotations.NullMarked;
