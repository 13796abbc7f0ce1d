package org.casus.cms.openid;

import java.util.Optional;
import java.util.regex.Pattern;

/** A page of the desk: the only kind of place that signing in leads to. */
record DeskPath(String path) {

    static final DeskPath START = new DeskPath("/desk/");

    private static final int LONGEST = 500;
    private static final Pattern FORM =
            Pattern.compile("/desk(/[A-Za-z0-9._~-]+)*/?(\\?[A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?");

    static Optional<DeskPath> of(String path) {
        boolean isOne = path.length() <= LONGEST && FORM.matcher(path).matches() && !path.contains("..");
        return isOne ? Optional.of(new DeskPath(path)) : Optional.empty();
    }
}
