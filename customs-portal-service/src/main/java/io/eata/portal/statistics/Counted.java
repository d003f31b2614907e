package io.eata.portal.statistics;

/** How many of one kind; {@code key} is a month's first day, a territory, an office as {@code DE:DE004811}, or a type. */
public record Counted(String key, long count) {}
