package io.eata.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.carnet.CarnetFormat;
import io.eata.contracts.carnet.LinkedCarnet;
import io.eata.contracts.carnet.Party;
import io.eata.contracts.core.LinkTwin;
import io.eata.contracts.core.Reason;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Form;
import io.eata.core.support.Problems;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class TwinTest {

    @Autowired
    Desks desks;

    private final Form digital = new Form();
    private final Form paper = paper();

    @Test
    void are_linked_at_issue_both_ways() {
        long first = issue(digital);
        paper.twinOf = digital.number;
        long second = issue(paper);

        assertThat(desks.association().get(digital.number).twin()).isEqualTo(new LinkedCarnet(second, paper.number));
        assertThat(desks.association().get(paper.number).twin()).isEqualTo(new LinkedCarnet(first, digital.number));
        assertThat(desks.association().twin(first).sameHolder()).isTrue();
        digital.format = CarnetFormat.PAPER_AND_DIGITAL;
        assertThat(Problems.fields(() -> desks.association().amend(Desks.key(), "1", first, digital.filledIn())))
                .containsExactly("format Twin");
    }

    @Test
    void are_linked_afterwards_both_ways_and_differ_in_holder_at_the_associations_own_risk() {
        var holder = Form.HOLDER;
        paper.holder = new Party("Alpenbild AG", holder.address(), holder.country(), holder.email(), null);
        long first = issue(digital);
        long second = issue(paper);
        String key = Desks.key();

        var linked = desks.association().linkTwin(key, second, new LinkTwin(digital.number));

        assertThat(linked.sameHolder()).isFalse();
        assertThat(linked.carnet().twin()).isEqualTo(new LinkedCarnet(first, digital.number));
        assertThat(desks.association().get(digital.number).twin()).isEqualTo(new LinkedCarnet(second, paper.number));
        assertThat(desks.association().linkTwin(key, second, new LinkTwin(digital.number)))
                .isEqualTo(linked);
    }

    @Test
    void are_two_and_no_more_until_one_is_cancelled() {
        issue(digital);
        paper.twinOf = digital.number;
        long second = issue(paper);
        var third = paper();
        third.twinOf = digital.number;
        assertThat(Problems.code(() -> issue(third))).isEqualTo("has-twin");

        desks.association().cancel(Desks.key(), second, new Reason("printed twice"));
        assertThat(desks.association().get(digital.number).twin()).isNull();
        issue(third);
        assertThat(desks.association().get(digital.number).twin()).isNotNull();
    }

    @Test
    void are_one_on_paper_and_one_digital() {
        long first = issue(digital);
        var other = new Form();
        long second = issue(other);

        assertThat(Problems.fields(() -> desks.association().linkTwin(Desks.key(), first, new LinkTwin(other.number))))
                .containsExactly("carnet PaperAndDigital");
        assertThat(Problems.fields(
                        () -> desks.association().linkTwin(Desks.key(), first, new LinkTwin(digital.number))))
                .containsExactly("carnet Other");
        other.number += "1";
        other.twinOf = Long.toString(second);
        assertThat(Problems.fields(() -> issue(other))).containsExactly("twinOf PaperAndDigital");
        assertThat(Problems.code(() -> desks.association().get(other.number))).isEqualTo("not-found");
    }

    @Test
    void belong_to_one_association() {
        long first = issue(digital);
        var neighbour = desks.association("CH-NEIGHBOUR", "CH");
        long others = neighbour.issue(Desks.key(), paper.filledIn()).id();

        assertThat(Problems.fields(
                        () -> desks.association().linkTwin(Desks.key(), first, new LinkTwin(Long.toString(others)))))
                .containsExactly("carnet Own");
        assertThat(Problems.code(() -> neighbour.linkTwin(Desks.key(), first, new LinkTwin(Long.toString(others)))))
                .isEqualTo("not-found");
        assertThat(Problems.code(() -> neighbour.twin(first))).isEqualTo("not-found");
        assertThat(Problems.code(() -> desks.association().twin(first))).isEqualTo("not-found");
    }

    private long issue(Form form) {
        return desks.association().issue(Desks.key(), form.filledIn()).id();
    }

    private static Form paper() {
        var form = new Form();
        form.format = CarnetFormat.PAPER;
        return form;
    }
}
