package io.eata.portal.search.web;

import io.eata.portal.page.Folded;
import io.eata.portal.search.Search;
import io.eata.portal.search.Search.Finds;
import io.eata.portal.search.Search.Group;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is found: a few of each group, or one group page by page. */
@Controller
final class SearchPage {

    private static final int FIRST = 5;
    private static final int ROWS = 20;
    private static final int LAST_PAGE = 50;

    private final Search search;

    SearchPage(Search search) {
        this.search = search;
    }

    @GetMapping("/search")
    String search(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "in", required = false) @Nullable String in,
            @RequestParam(name = "page", defaultValue = "1") String page,
            Locale locale,
            Model model) {
        var sought = text.strip();
        model.addAttribute("sought", sought);
        model.addAttribute("longest", Folded.LONGEST);
        model.addAttribute("tooLong", sought.length() > Folded.LONGEST);
        if (sought.length() > Folded.LONGEST) {
            return "search/found";
        }
        var only = Arrays.stream(Group.values())
                .filter(group -> group.word().equals(in))
                .findFirst();
        int number = page.matches("\\d{1,2}") ? Math.clamp(Integer.parseInt(page), 1, LAST_PAGE) : 1;
        List<Finds> finds = only.map(group -> List.of(search.find(group, sought, locale, (number - 1) * ROWS, ROWS)))
                .orElseGet(() -> Arrays.stream(Group.values())
                        .map(group -> search.find(group, sought, locale, 0, FIRST))
                        .filter(found -> found.count() > 0)
                        .toList());
        model.addAttribute("finds", finds);
        model.addAttribute("nothing", finds.stream().allMatch(found -> found.count() == 0));
        only.ifPresent(group -> {
            model.addAttribute("only", group.word());
            model.addAttribute("page", number);
            model.addAttribute("more", finds.getFirst().count() > number * ROWS && number < LAST_PAGE);
        });
        return "search/found";
    }
}
