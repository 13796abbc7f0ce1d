@NullMarked
package org.casus.content.foreign;

import org.jspecify.annotations.NullMarked;
