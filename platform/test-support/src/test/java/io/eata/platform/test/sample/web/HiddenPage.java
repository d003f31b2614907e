package io.eata.platform.test.sample.web;

/** Keeps the rule that adapters hide; what is nested in it is hidden with it. */
final class HiddenPage {
    public record Row(String text) {}
}
