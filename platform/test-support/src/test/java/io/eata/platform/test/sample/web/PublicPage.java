package io.eata.platform.test.sample.web;

/** Breaks the rule that adapters hide. */
public class PublicPage {}
