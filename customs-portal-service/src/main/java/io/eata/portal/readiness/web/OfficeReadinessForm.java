package io.eata.portal.readiness.web;

import io.eata.portal.page.FieldMistakes;
import io.eata.portal.page.Words;
import io.eata.portal.readiness.OfficeReadiness;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far an office is, as it is typed. */
record OfficeReadinessForm(
        @Nullable String code,
        boolean internet,
        boolean device,
        boolean scanner,
        @Nullable String officers,
        @Nullable String trained,
        @Nullable String remark,
        @Nullable Integer version) {

    private static final int MOST_OFFICERS = 100_000;
    private static final int LONGEST_REMARK = 1_000;

    static OfficeReadinessForm of(OfficeReadiness office) {
        return new OfficeReadinessForm(
                office.code(),
                office.internet(),
                office.device(),
                office.scanner(),
                Integer.toString(office.officers()),
                Integer.toString(office.trained()),
                office.remark(),
                office.version());
    }

    FieldMistakes mistakes(Words words) {
        var mistakes = new FieldMistakes();
        var all = number(officers);
        var done = number(trained);
        if (all.isEmpty()) {
            mistakes.add("officers", words.say("readiness.rule.number"));
        }
        if (done.isEmpty()) {
            mistakes.add("trained", words.say("readiness.rule.number"));
        } else if (all.isPresent() && done.get() > all.get()) {
            mistakes.add("trained", words.say("readiness.rule.trained"));
        }
        if (remark().length() > LONGEST_REMARK) {
            mistakes.add("remark", words.say("readiness.rule.remark"));
        }
        return mistakes;
    }

    @Override
    public String remark() {
        return remark == null ? "" : remark.strip();
    }

    /** A form without mistakes. */
    OfficeReadiness office(OfficeReadiness kept) {
        return new OfficeReadiness(
                kept.country(),
                kept.code(),
                kept.name(),
                kept.region(),
                internet,
                device,
                scanner,
                number(officers).orElseThrow(),
                number(trained).orElseThrow(),
                remark(),
                version == null ? 0 : version);
    }

    /** Nothing typed is none. */
    private static Optional<Integer> number(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return Optional.of(0);
        }
        return text.matches("[0-9]{1,6}")
                ? Optional.of(Integer.valueOf(text)).filter(it -> it <= MOST_OFFICERS)
                : Optional.empty();
    }
}
