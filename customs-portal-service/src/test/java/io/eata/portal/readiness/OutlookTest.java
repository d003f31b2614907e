package io.eata.portal.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.portal.readiness.Outlook.Missing;
import io.eata.portal.readiness.Outlook.Reason;
import io.eata.portal.readiness.Outlook.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate DAY = LocalDate.of(2027, 6, 1);
    private static final RegionReadiness READY = new RegionReadiness("", 2, 2, 0, 0, 0, 30, 30);
    private static final RegionReadiness HALF = new RegionReadiness("", 2, 1, 1, 0, 1, 30, 10);
    private static final List<Notice> TOLD = List.of(
            new Notice(NoticeKind.PROVISIONAL, DAY, TODAY, "Noor Weiss"),
            new Notice(NoticeKind.CONFIRMATION, DAY, TODAY, "Noor Weiss"));

    @Test
    void without_a_date_there_is_nothing_to_keep() {
        assertThat(of(new DigitalDate(null, null, null, true), READY, List.of(), List.of())
                        .verdict())
                .isEqualTo(Verdict.NO_DATE);
    }

    @Test
    void a_date_is_safe_when_all_is_done_and_all_are_told() {
        assertThat(of(planned(DAY), READY, List.of(task(DAY, TaskState.DROPPED)), TOLD))
                .isEqualTo(new Outlook(Verdict.READY, List.of()));
    }

    @Test
    void what_is_missing_is_counted_while_there_is_time_for_it() {
        var outlook = of(planned(DAY), HALF, List.of(task(DAY, TaskState.UNDER_WAY)), TOLD);
        assertThat(outlook.verdict()).isEqualTo(Verdict.ON_COURSE);
        assertThat(outlook.reasons())
                .containsExactly(
                        new Reason(Missing.OFFICES_OFFLINE, 1),
                        new Reason(Missing.OFFICES_UNCOUNTED, 1),
                        new Reason(Missing.OFFICERS_UNTRAINED, 20),
                        new Reason(Missing.TASKS_OPEN, 1));
    }

    @Test
    void a_task_that_is_late_or_ends_after_the_date_puts_it_at_risk() {
        assertThat(of(planned(DAY), READY, List.of(task(TODAY.minusDays(1), TaskState.NOT_STARTED)), TOLD)
                        .verdict())
                .isEqualTo(Verdict.AT_RISK);
        assertThat(of(planned(DAY), READY, List.of(task(DAY.plusDays(1), TaskState.NOT_STARTED)), TOLD)
                        .verdict())
                .isEqualTo(Verdict.AT_RISK);
        assertThat(of(planned(DAY), READY, List.of(task(TODAY, TaskState.NOT_STARTED)), TOLD)
                        .verdict())
                .isEqualTo(Verdict.ON_COURSE);
    }

    @Test
    void a_notice_is_in_time_on_its_last_day_and_too_late_on_the_next() {
        var provisionalDue = TODAY.plusMonths(5);
        assertThat(of(planned(provisionalDue), READY, List.of(), List.of()).verdict())
                .isEqualTo(Verdict.ON_COURSE);
        var missed = of(planned(provisionalDue.minusDays(1)), READY, List.of(), List.of());
        assertThat(missed.verdict()).isEqualTo(Verdict.LOST);
        assertThat(missed.reasons()).contains(new Reason(Missing.PROVISIONAL_NOTICE, -1));
    }

    @Test
    void a_notice_of_another_date_is_none_and_one_that_icc_published_is_not_owed() {
        var of = List.of(new Notice(NoticeKind.PROVISIONAL, DAY.minusMonths(1), TODAY, "Noor Weiss"));
        assertThat(of(planned(DAY), READY, List.of(), of).reasons())
                .extracting(Reason::missing)
                .containsExactly(Missing.PROVISIONAL_NOTICE, Missing.CONFIRMATION_NOTICE);
        assertThat(of(new DigitalDate(null, DAY, null, true), READY, List.of(), List.of())
                        .reasons())
                .extracting(Reason::missing)
                .containsExactly(Missing.CONFIRMATION_NOTICE);
        assertThat(of(new DigitalDate(null, DAY, DAY, true), READY, List.of(), List.of())
                        .verdict())
                .isEqualTo(Verdict.READY);
    }

    @Test
    void the_confirmed_date_counts_before_the_provisional_and_that_before_the_plan() {
        assertThat(new DigitalDate(DAY, DAY.plusDays(1), DAY.plusDays(2), true).counts())
                .contains(DAY.plusDays(2));
        assertThat(new DigitalDate(DAY, DAY.plusDays(1), null, true).counts()).contains(DAY.plusDays(1));
        assertThat(planned(DAY).counts()).contains(DAY);
    }

    @Test
    void a_territory_that_is_digital_is_told_so() {
        assertThat(of(new DigitalDate(null, null, TODAY, true), HALF, List.of(), List.of())
                        .verdict())
                .isEqualTo(Verdict.DIGITAL);
    }

    private static Outlook of(DigitalDate date, RegionReadiness all, List<ReadinessTask> tasks, List<Notice> sent) {
        return Outlook.of(date, all, tasks, sent, TODAY);
    }

    private static DigitalDate planned(LocalDate day) {
        return new DigitalDate(day, null, null, true);
    }

    private static ReadinessTask task(@Nullable LocalDate due, TaskState state) {
        return new ReadinessTask(1, "Train", PreparationStep.TRAINING, "", null, due, state, null, 1);
    }
}
