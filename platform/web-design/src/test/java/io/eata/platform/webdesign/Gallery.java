package io.eata.platform.webdesign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** Every part of the design on one page; run it to look at them. */
@SpringBootApplication
@Controller
class Gallery {

    public static void main(String... args) {
        SpringApplication.run(Gallery.class, args);
    }

    @GetMapping("/")
    String parts(Model model) {
        model.addAttribute("steps", List.of("Scan", "Check carnet", "Check goods", "Commit", "Receipt"));
        model.addAttribute("errors", new LinkedHashMap<>(Map.of("code", "The code has 13 characters.")));
        return "gallery";
    }

    @GetMapping("/card")
    String card() {
        return "card";
    }

    @GetMapping("/refused")
    String refused() {
        throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    @GetMapping("/broken")
    String broken() {
        throw new IllegalStateException("broken on purpose");
    }
}
