package io.eata.portal.transit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once a day, at 05:00 UTC, all open transits together (domain.md, section 5); in one copy of the portal, whichever is first. */
@Configuration(proxyBeanMethods = false)
class DailyLook {

    private static final Logger LOG = LoggerFactory.getLogger(DailyLook.class);
    private static final LocalTime AT = LocalTime.of(5, 0);

    @Bean
    RecurringTask<Void> dailyLookAtTransits(TransitWatch watch) {
        return Tasks.recurring("transits-daily", Schedules.daily(ZoneOffset.UTC, AT))
                .execute((instance, context) -> LOG.info("Looked at the transits of {} carnets", watch.lookAtAll()));
    }
}
