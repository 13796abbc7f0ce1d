/**
 * Files that people write: YAML with its lines, and everything that is wrong with them at once.
 *
 * <p>Start at {@link org.casus.content.source.YamlReader}. A reader of some kind of file goes on after a mistake and puts
 * each in {@link org.casus.content.source.Problems}; nobody should have to start again to learn of the next.
 */
@NullMarked
package org.casus.content.source;

import org.jspecify.annotations.NullMarked;
