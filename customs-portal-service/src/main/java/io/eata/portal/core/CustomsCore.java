package io.eata.portal.core;

import io.eata.contracts.core.CustomsApi;
import io.eata.contracts.core.CustomsFileApi;
import io.eata.contracts.directory.PublicAssociationApi;
import io.eata.contracts.news.NewsApi;
import io.eata.contracts.problem.ProblemCode;
import io.eata.platform.http.ServiceClients;
import io.eata.platform.problems.ProblemException;
import io.eata.platform.problems.RemoteProblemException;
import io.eata.portal.access.SessionEndedException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Core, asked with the token of the officer under way. */
@Component
public final class CustomsCore {

    private static final Logger LOG = LoggerFactory.getLogger(CustomsCore.class);
    private static final int UNAUTHORIZED = 401;
    private static final int FAILED = 500;

    private final CustomsApi api;
    private final CustomsFileApi files;
    private final CoreReach reach;
    private final NewsApi news;
    private final PublicAssociationApi associations;

    CustomsCore(ServiceClients clients, CoreReach reach, @Value("${eata.core-url}") String coreUrl) {
        this.reach = reach;
        api = clients.client(CustomsApi.class, coreUrl);
        files = clients.client(CustomsFileApi.class, coreUrl);
        news = clients.client(NewsApi.class, coreUrl);
        associations = clients.client(PublicAssociationApi.class, coreUrl);
    }

    /**
     * Asks core one thing.
     *
     * @throws SessionEndedException when core does not take the officer's token
     */
    public <T> Answer<T> ask(Function<CustomsApi, T> question) {
        return answered(() -> question.apply(api));
    }

    /** The same of a carnet's files. */
    public <T> Answer<T> askForFiles(Function<CustomsFileApi, T> question) {
        return answered(() -> question.apply(files));
    }

    /** The same of ICC's news. */
    public <T> Answer<T> askForNews(Function<NewsApi, T> question) {
        return answered(() -> question.apply(news));
    }

    /** The same of the associations of the chain. */
    public <T> Answer<T> askForAssociations(Function<PublicAssociationApi, T> question) {
        return answered(() -> question.apply(associations));
    }

    private <T> Answer<T> answered(Supplier<T> question) {
        try {
            var given = new Answer.Given<>(question.get());
            reach.answered();
            return given;
        } catch (RemoteProblemException e) {
            return refused(e);
        } catch (ProblemException e) {
            if (e.code() != ProblemCode.CORE_UNREACHABLE && e.code() != ProblemCode.NO_ANSWER) {
                throw e;
            }
            LOG.warn("Core did not answer: {}", e.getMessage());
            reach.silent();
            return new Answer.Silent<>();
        } catch (RestClientException | IllegalStateException e) {
            LOG.error("Core gave an answer that cannot be read", e);
            return new Answer.Silent<>();
        }
    }

    private <T> Answer<T> refused(RemoteProblemException e) {
        var problem = e.problem();
        if (problem.status() == UNAUTHORIZED) {
            throw new SessionEndedException("core does not take the token");
        }
        if (problem.status() >= FAILED) {
            LOG.warn("Core failed with {}", problem.code());
            return new Answer.Silent<>();
        }
        reach.answered();
        return new Answer.Refused<>(problem);
    }
}
