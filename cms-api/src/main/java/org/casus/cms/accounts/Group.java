package org.casus.cms.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.casus.cms.access.Rights;

/** People with the same rights, beside those of their own. */
record Group(String name, Optional<String> title, Rights rights, List<String> members, Instant created, long version) {}
