package io.eata.portal.readiness.web;

import static io.eata.portal.readiness.PreparationStep.ADMINISTRATION;
import static io.eata.portal.readiness.PreparationStep.CONFIRMATION;
import static io.eata.portal.readiness.PreparationStep.CONTACT;
import static io.eata.portal.readiness.PreparationStep.DATE;
import static io.eata.portal.readiness.PreparationStep.EQUIPMENT;
import static io.eata.portal.readiness.PreparationStep.TRAINING;

import io.eata.portal.page.Words;
import io.eata.portal.readiness.PreparationStep;
import io.eata.portal.readiness.ReadinessTask;
import io.eata.portal.readiness.TaskState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What every administration has to do (ICC's preparation guide for customs), in the words of whoever takes the list. */
enum StandardTasks {
    NAME_CONTACT(CONTACT, 7),
    CHOOSE_DATE(DATE, 6),
    ANNOUNCE_DATE(DATE, 5),
    UPDATE_TRAINING(ADMINISTRATION, 5),
    UPDATE_SUPPORT(ADMINISTRATION, 4),
    ENTER_OFFICES(ADMINISTRATION, 4),
    ENTER_ACCOUNTS(ADMINISTRATION, 4),
    JOINERS_AND_LEAVERS(ADMINISTRATION, 4),
    CONNECT_OFFICES(EQUIPMENT, 4),
    EQUIP_OFFICES(EQUIPMENT, 4),
    GET_SCANNERS(EQUIPMENT, 3),
    LIST_TRAINEES(TRAINING, 4),
    TRAIN_TRAINERS(TRAINING, 3),
    TRAIN_ALL(TRAINING, 1),
    REFRESH(TRAINING, 0),
    CHECK_READINESS(CONFIRMATION, 3),
    CONFIRM_DATE(CONFIRMATION, 3);

    private final PreparationStep step;
    private final int monthsAhead;

    StandardTasks(PreparationStep step, int monthsAhead) {
        this.step = step;
        this.monthsAhead = monthsAhead;
    }

    /** All of them, due so far ahead of the date as the notices and the training need; without a due date while there is none. */
    static List<ReadinessTask> inWords(Words words, Optional<LocalDate> digitalDate) {
        return Stream.of(values())
                .map(it -> new ReadinessTask(
                        0,
                        words.say("readiness.standard." + it),
                        it.step,
                        "",
                        null,
                        digitalDate.map(date -> date.minusMonths(it.monthsAhead)).orElse(null),
                        TaskState.NOT_STARTED,
                        null,
                        0))
                .toList();
    }
}
