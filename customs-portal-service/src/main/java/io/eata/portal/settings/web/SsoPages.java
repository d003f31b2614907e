package io.eata.portal.settings.web;

import io.eata.contracts.identity.SsoApi;
import io.eata.contracts.identity.SsoTest;
import io.eata.contracts.identity.SsoView;
import io.eata.portal.access.Officer;
import io.eata.portal.core.Answer;
import io.eata.portal.identity.IdentityAccess;
import io.eata.portal.page.FieldMistakes;
import io.eata.portal.page.Trouble;
import io.eata.portal.page.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the administration's people log in: the provider, its test, the switch, the mark. Administrators only. */
@Controller
final class SsoPages {

    private static final String PAGE = "settings/sso";
    private static final String AGAIN = "redirect:/settings/sso";
    private static final int UNPROCESSABLE = 422;

    private final IdentityAccess identity;
    private final Trouble trouble;
    private final Words words;

    SsoPages(IdentityAccess identity, Trouble trouble, Words words) {
        this.identity = identity;
        this.trouble = trouble;
        this.words = words;
    }

    @GetMapping("/settings/sso")
    String page(Officer officer, Model model) {
        show(model, null);
        return PAGE;
    }

    @PostMapping("/settings/sso")
    String save(
            Officer officer,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next,
            @ModelAttribute SsoForm form) {
        var change = form.change();
        return switch (identity.askForSso(api -> api.change(change))) {
            case Answer.Given<SsoView> given -> {
                next.addFlashAttribute("done", words.say("sso.saved"));
                yield AGAIN;
            }
            case Answer.Refused<SsoView>(var problem) -> {
                response.setStatus(UNPROCESSABLE);
                model.addAttribute("trouble", trouble.of(problem));
                model.addAttribute("mistakes", FieldMistakes.of(problem));
                show(model, form);
                yield PAGE;
            }
            case Answer.Silent<SsoView> silent -> {
                model.addAttribute("trouble", trouble.silence());
                show(model, form);
                yield PAGE;
            }
        };
    }

    /** Where a login that was asked for in between leads back to: whoever pressed looks and presses again. */
    @GetMapping("/settings/sso/{act}")
    String backFromLogin() {
        return AGAIN;
    }

    @PostMapping("/settings/sso/test")
    String test(Officer officer, Model model) {
        switch (identity.askForSso(SsoApi::test)) {
            case Answer.Given<SsoTest>(var result) -> model.addAttribute("test", result);
            case Answer.Refused<SsoTest>(var problem) -> model.addAttribute("trouble", trouble.of(problem));
            case Answer.Silent<SsoTest> silent -> model.addAttribute("trouble", trouble.silence());
        }
        show(model, null);
        return PAGE;
    }

    @PostMapping("/settings/sso/on")
    String on(Officer officer, RedirectAttributes next) {
        return act(next, SsoApi::switchOn, "sso.on.done");
    }

    @PostMapping("/settings/sso/off")
    String off(Officer officer, RedirectAttributes next) {
        return act(next, SsoApi::switchOff, "sso.off.done");
    }

    @PostMapping("/settings/sso/remove")
    String remove(Officer officer, RedirectAttributes next) {
        return act(next, SsoApi::remove, "sso.removed");
    }

    @PostMapping("/settings/sso/mark")
    String mark(Officer officer, RedirectAttributes next, @RequestParam("mark") MultipartFile mark) throws IOException {
        var png = mark.getBytes();
        return act(next, api -> api.setMark(png), "sso.mark.done");
    }

    private String act(RedirectAttributes next, Consumer<SsoApi> act, String done) {
        var answer = identity.askForSso(api -> {
            act.accept(api);
            return Boolean.TRUE;
        });
        switch (answer) {
            case Answer.Given<Boolean> given -> next.addFlashAttribute("done", words.say(done));
            case Answer.Refused<Boolean>(var problem) -> next.addFlashAttribute("trouble", trouble.of(problem));
            case Answer.Silent<Boolean> silent -> next.addFlashAttribute("trouble", trouble.silence());
        }
        return AGAIN;
    }

    /** @param typed what was typed and is not saved */
    private void show(Model model, @Nullable SsoForm typed) {
        if (!model.containsAttribute("mistakes")) {
            model.addAttribute("mistakes", new FieldMistakes());
        }
        switch (identity.askForSso(SsoApi::sso)) {
            case Answer.Given<SsoView>(var view) -> {
                model.addAttribute("view", view);
                var settings = view.settings();
                model.addAttribute(
                        "form", typed != null ? typed : settings == null ? SsoForm.FIRST : SsoForm.of(settings));
            }
            case Answer.Refused<SsoView>(var problem) -> model.addAttribute("trouble", trouble.of(problem));
            case Answer.Silent<SsoView> silent -> model.addAttribute("trouble", trouble.silence());
        }
    }
}
