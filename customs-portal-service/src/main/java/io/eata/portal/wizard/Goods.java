package io.eata.portal.wizard;

import java.util.SortedMap;

/** What the officer found in step 3; selections are canonical and on the general list. */
public record Goods(String items, String notReturned, String processedAbroad, SortedMap<Integer, String> marks) {}
