package org.casus.cms.bulk;

import java.util.OptionalLong;

/** Is told how far an import has come. */
@FunctionalInterface
interface Progress {

    Progress SILENT = (done, most) -> {};

    /** @param most how many lines there are at most, where that is known */
    void at(long done, OptionalLong most);
}
