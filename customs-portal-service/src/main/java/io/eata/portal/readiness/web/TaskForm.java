package io.eata.portal.readiness.web;

import io.eata.portal.office.OfficeRules;
import io.eata.portal.page.FieldMistakes;
import io.eata.portal.page.Words;
import io.eata.portal.readiness.PreparationStep;
import io.eata.portal.readiness.ReadinessTask;
import io.eata.portal.readiness.TaskState;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A task as it is typed. */
record TaskForm(
        @Nullable Long id,
        @Nullable String name,
        @Nullable String step,
        @Nullable String owner,
        @Nullable String startsOn,
        @Nullable String dueOn,
        @Nullable String state,
        @Nullable String doneOn,
        @Nullable Integer version) {

    static TaskForm fresh() {
        return new TaskForm(null, "", "ADMINISTRATION", "", "", "", "NOT_STARTED", "", 0);
    }

    static TaskForm of(ReadinessTask task) {
        return new TaskForm(
                task.id(),
                task.name(),
                task.step().name(),
                task.owner(),
                Objects.toString(task.startsOn(), ""),
                Objects.toString(task.dueOn(), ""),
                task.state().name(),
                Objects.toString(task.doneOn(), ""),
                task.version());
    }

    FieldMistakes mistakes(Words words, LocalDate today) {
        var mistakes = new FieldMistakes();
        if (text(name).isEmpty() || text(name).length() > OfficeRules.NAME) {
            mistakes.add("name", words.say("readiness.rule.name"));
        }
        if (text(owner).length() > OfficeRules.NAME) {
            mistakes.add("owner", words.say("readiness.rule.owner"));
        }
        if (chosenStep().isEmpty()) {
            mistakes.add("step", words.say("readiness.rule.choose"));
        }
        if (chosenState().isEmpty()) {
            mistakes.add("state", words.say("readiness.rule.choose"));
        }
        day(mistakes, words, "startsOn", startsOn);
        day(mistakes, words, "dueOn", dueOn);
        day(mistakes, words, "doneOn", doneOn);
        var start = Days.of(startsOn);
        var due = Days.of(dueOn);
        if (start.isPresent() && due.isPresent() && due.get().isBefore(start.get())) {
            mistakes.add("dueOn", words.say("readiness.rule.order"));
        }
        if (Days.of(doneOn).filter(day -> day.isAfter(today)).isPresent()) {
            mistakes.add("doneOn", words.say("readiness.rule.done"));
        }
        return mistakes;
    }

    /** A form without mistakes; a task that is done without a day is done today. */
    ReadinessTask task(LocalDate today) {
        var chosen = chosenState().orElseThrow();
        return new ReadinessTask(
                id == null ? 0 : id,
                text(name),
                chosenStep().orElseThrow(),
                text(owner),
                Days.of(startsOn).orElse(null),
                Days.of(dueOn).orElse(null),
                chosen,
                chosen == TaskState.DONE ? Days.of(doneOn).orElse(today) : null,
                id == null || version == null ? 0 : version);
    }

    private Optional<PreparationStep> chosenStep() {
        return Stream.of(PreparationStep.values())
                .filter(it -> it.name().equals(step))
                .findFirst();
    }

    private Optional<TaskState> chosenState() {
        return Stream.of(TaskState.values())
                .filter(it -> it.name().equals(state))
                .findFirst();
    }

    private static void day(FieldMistakes mistakes, Words words, String field, @Nullable String typed) {
        if (!text(typed).isEmpty() && Days.of(typed).isEmpty()) {
            mistakes.add(field, words.say("readiness.rule.day"));
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
