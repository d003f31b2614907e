package io.eata.platform.webdesign;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/** What templates ask about the page they draw, as the variable {@code design}. */
public final class PageDesign {

    /** The languages that pages are offered in, in the order in which they are listed. */
    public static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "zh", "ar");

    static final String THEME_COOKIE = "EATA_THEME";
    static final List<String> THEMES = List.of("auto", "light", "dark");

    private final DesignFiles files;

    PageDesign(DesignFiles files) {
        this.files = files;
    }

    /** Address of a file of the design, below the context path of the service. */
    public String file(String name) {
        var file = files.find(name).orElseThrow(() -> new IllegalArgumentException("The design has no file " + name));
        return request().getContextPath() + "/design/" + file.version() + "/" + name;
    }

    /** The {@code lang} of the page: the reader's language where it is offered, else English. */
    public String lang() {
        var locale = LocaleContextHolder.getLocale();
        return LANGUAGES.contains(locale.getLanguage()) ? locale.toLanguageTag() : "en";
    }

    /** {@code rtl} for a language that is written from right to left, else {@code ltr}. */
    public String dir() {
        return "ar".equals(language()) ? "rtl" : "ltr";
    }

    /** The language of the page without its region. */
    public String language() {
        return Locale.forLanguageTag(lang()).getLanguage();
    }

    public List<String> languages() {
        return LANGUAGES;
    }

    /** A language in its own words. */
    public String nameOf(String language) {
        var locale = Locale.of(language);
        return locale.getDisplayLanguage(locale);
    }

    public List<String> themes() {
        return THEMES;
    }

    /** The theme the reader has chosen; null lets the device decide. */
    public @Nullable String theme() {
        var chosen = chosenTheme();
        return "auto".equals(chosen) ? null : chosen;
    }

    /** The same with {@code auto} where the device decides. */
    public String chosenTheme() {
        if (request().getAttribute(THEME_COOKIE) instanceof String chosenJustNow) {
            return chosenJustNow;
        }
        Cookie cookie = WebUtils.getCookie(request(), THEME_COOKIE);
        return cookie != null && THEMES.contains(cookie.getValue()) ? cookie.getValue() : "auto";
    }

    /** This very page with one query parameter set. */
    public String here(String parameter, String value) {
        var request = request();
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var page = UriComponentsBuilder.fromPath(failed instanceof String uri ? uri : request.getRequestURI());
        if (failed == null && request.getQueryString() != null && "GET".equals(request.getMethod())) {
            page.query(request.getQueryString());
        }
        return page.replaceQueryParam(parameter, value).build().toUriString();
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
