package io.eata.platform.webdesign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Language and theme, chosen by {@code ?lang=} and {@code ?theme=} on any page and kept in cookies that all services of
 * the platform share; they work without a script.
 */
final class Preferences implements HandlerInterceptor {

    static final String LANGUAGE_COOKIE = "EATA_LANG";
    private static final Duration A_YEAR = Duration.ofDays(365);

    static CookieLocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver(LANGUAGE_COOKIE);
        resolver.setCookieMaxAge(A_YEAR);
        resolver.setCookiePath("/");
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(Preferences::asked);
        return resolver;
    }

    private static Locale asked(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.length() > 500) {
            return Locale.ENGLISH;
        }
        try {
            var best = Locale.filter(Locale.LanguageRange.parse(header), Locales.WITH_REGIONS);
            return best.isEmpty() ? Locale.ENGLISH : best.getFirst();
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var language = request.getParameter("lang");
        if (language != null && PageDesign.LANGUAGES.contains(language)) {
            setLocale(request, response, Locale.of(language));
        }
        var theme = request.getParameter("theme");
        if (theme != null && PageDesign.THEMES.contains(theme)) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(PageDesign.THEME_COOKIE, theme)
                            .path("/")
                            .maxAge(A_YEAR)
                            .httpOnly(true)
                            .sameSite("Lax")
                            .build()
                            .toString());
            request.setAttribute(PageDesign.THEME_COOKIE, theme);
        }
        return true;
    }

    private static void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var resolver = RequestContextUtils.getLocaleResolver(request);
        if (resolver != null) {
            resolver.setLocale(request, response, locale);
        }
    }

    private static final class Locales {
        /** Every region of the languages offered: dates and numbers follow the reader's region. */
        static final List<Locale> WITH_REGIONS = Stream.concat(
                        PageDesign.LANGUAGES.stream().map(Locale::of),
                        Locale.availableLocales()
                                .filter(it -> it.getVariant().isEmpty()
                                        && !it.getCountry().isEmpty())
                                .filter(it -> PageDesign.LANGUAGES.contains(it.getLanguage())))
                .toList();
    }
}
