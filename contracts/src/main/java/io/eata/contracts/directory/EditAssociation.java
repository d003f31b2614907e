package io.eata.contracts.directory;

import io.eata.contracts.Limits;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What ICC makes of an association. It is contact information for the public: no person's own address belongs here.
 *
 * @param active shown in the directory
 * @param country ISO 3166-1, or one of a demonstration
 * @param guaranteedBy code of the guaranteeing association above an issuing one; absent for a guaranteeing one
 * @param address lines of the address
 * @param website begins with {@code https://} or {@code http://}
 * @param latitude decimal degrees, north positive; there when {@code longitude} is
 * @param languages two letters each, those of its desk
 */
public record EditAssociation(
        boolean active,
        @NotNull AssociationKind kind,
        @NotBlank @Size(max = Limits.SHORT_TEXT) String name,
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
        @Nullable @Pattern(regexp = ListedAssociation.CODE) String guaranteedBy,
        @Nullable @Size(max = Limits.ADDRESS) String address,
        @Nullable @Pattern(regexp = "\\+?[0-9 ()/.-]{3,40}") String phone,
        @Nullable @Email @Size(max = 254) String email,

        @Nullable @Pattern(regexp = "https?://[^\\s\"'<>]{3,200}") String website,

        @Nullable @DecimalMin("-90") @DecimalMax("90") BigDecimal latitude,
        @Nullable @DecimalMin("-180") @DecimalMax("180") BigDecimal longitude,
        @NotNull @Size(max = 10) List<@NotNull @Pattern(regexp = "[a-z]{2}") String> languages) {}
