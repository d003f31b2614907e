package io.eata.portal.readiness;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the digital date can be kept, and what speaks against it.
 *
 * @param reasons what is missing, the gravest first
 */
public record Outlook(Verdict verdict, List<Reason> reasons) {

    /** The answer in one word. */
    public enum Verdict {
        NO_DATE,
        /** The date has come: carnets are digital. */
        DIGITAL,
        /** Nothing is missing. */
        READY,
        /** Something is missing, and there is time for it. */
        ON_COURSE,
        /** It can only be kept if something changes. */
        AT_RISK,
        /** It is here or past, and something is missing; or it can no longer be announced in time. */
        LOST
    }

    /** What is missing. */
    public enum Missing {
        PROVISIONAL_NOTICE,
        CONFIRMATION_NOTICE,
        TASKS_OVERDUE,
        TASKS_AFTER_DATE,
        TASKS_OPEN,
        OFFICES_OFFLINE,
        OFFICES_BARE,
        OFFICES_UNCOUNTED,
        OFFICERS_UNTRAINED,
        NO_OFFICES
    }

    /** @param count how many; of a notice the days that are left to send it, negative when it is too late */
    public record Reason(Missing missing, long count) {}

    public Outlook {
        reasons = List.copyOf(reasons);
    }

    /** Judges a date by what is on record. */
    static Outlook of(
            DigitalDate date, RegionReadiness all, List<ReadinessTask> tasks, List<Notice> notices, LocalDate today) {
        if (date.counts().isEmpty()) {
            return new Outlook(Verdict.NO_DATE, missing(all, tasks, today));
        }
        if (date.confirmed() != null && !date.confirmed().isAfter(today)) {
            return new Outlook(Verdict.DIGITAL, missing(all, tasks, today));
        }
        var day = date.counts().get();
        var reasons = new ArrayList<Reason>();
        boolean late = notices(date, day, notices, today, reasons);
        long after = tasks.stream()
                .filter(task -> !task.state().settled() && task.dueOn() != null && task.dueOn().isAfter(day))
                .count();
        add(reasons, Missing.TASKS_AFTER_DATE, after);
        reasons.addAll(missing(all, tasks, today));
        boolean overdue = tasks.stream().anyMatch(task -> task.overdueOn(today));
        return new Outlook(verdict(reasons, late || !day.isAfter(today), overdue || after > 0), reasons);
    }

    private static Verdict verdict(List<Reason> reasons, boolean late, boolean behind) {
        if (reasons.isEmpty()) {
            return Verdict.READY;
        }
        return late ? Verdict.LOST : behind ? Verdict.AT_RISK : Verdict.ON_COURSE;
    }

    /** Notices that are owed; true if one of them can no longer be sent in time. What ICC has published it was told. */
    private static boolean notices(
            DigitalDate date, LocalDate day, List<Notice> sent, LocalDate today, List<Reason> reasons) {
        boolean late = false;
        for (var kind : NoticeKind.values()) {
            boolean published = date.confirmed() != null
                    || kind == NoticeKind.PROVISIONAL && day.equals(date.provisional());
            boolean told = sent.stream()
                    .anyMatch(notice ->
                            notice.kind() == kind && notice.forDate().equals(day));
            if (!published && !told) {
                long left = today.until(kind.dueFor(day), ChronoUnit.DAYS);
                reasons.add(new Reason(
                        kind == NoticeKind.PROVISIONAL ? Missing.PROVISIONAL_NOTICE : Missing.CONFIRMATION_NOTICE,
                        left));
                late |= left < 0;
            }
        }
        return late;
    }

    private static List<Reason> missing(RegionReadiness all, List<ReadinessTask> tasks, LocalDate today) {
        var reasons = new ArrayList<Reason>();
        long overdue = tasks.stream().filter(task -> task.overdueOn(today)).count();
        long open = tasks.stream().filter(task -> !task.state().settled()).count();
        add(reasons, Missing.TASKS_OVERDUE, overdue);
        add(reasons, Missing.OFFICES_OFFLINE, all.offline());
        add(reasons, Missing.OFFICES_BARE, all.bare());
        add(reasons, Missing.OFFICES_UNCOUNTED, all.uncounted());
        add(reasons, Missing.OFFICERS_UNTRAINED, (long) all.officers() - all.trained());
        add(reasons, Missing.TASKS_OPEN, open - overdue);
        if (all.offices() == 0) {
            reasons.add(new Reason(Missing.NO_OFFICES, 0));
        }
        return reasons;
    }

    private static void add(List<Reason> reasons, Missing missing, long count) {
        if (count > 0) {
            reasons.add(new Reason(missing, count));
        }
    }
}
