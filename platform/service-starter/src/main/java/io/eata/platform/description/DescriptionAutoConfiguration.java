package io.eata.platform.description;

import io.eata.platform.security.Caller;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;

/** Who calls is read from the token: it is no parameter that anybody could send. */
@AutoConfiguration
@ConditionalOnClass({SpringDocUtils.class, Caller.class})
public class DescriptionAutoConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }
}
