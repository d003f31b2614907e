package io.eata.contracts.news;

import io.eata.contracts.Limits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An entry in one language.
 *
 * @param body CommonMark: paragraphs, lists, emphasis and links; HTML in it is shown as it is written, never run
 */
public record NewsText(
        @NotBlank @Size(max = Limits.SHORT_TEXT) String title,
        @NotBlank @Size(max = Limits.NEWS) String body) {}
