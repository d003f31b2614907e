package io.eata.platform.test.sample.bad;

import io.eata.platform.test.sample.web.PublicPage;

/** Reaches into what would be another service. */
record Errand(PublicPage page) {}
