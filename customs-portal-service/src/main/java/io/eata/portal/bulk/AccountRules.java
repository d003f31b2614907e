package io.eata.portal.bulk;

import io.eata.contracts.identity.CheckedAccountRows;
import io.eata.contracts.problem.Problem;
import io.eata.portal.office.Mistake;

/** What identity says is wrong with an account, as the cell that it is about and the rule in our words. */
final class AccountRules {

    private static final String KEY = "email";

    private AccountRules() {}

    static Mistake of(CheckedAccountRows.Mistake mistake) {
        return of(mistake.code(), mistake.field(), mistake.rule());
    }

    /** The first thing that is wrong. */
    static Mistake of(Problem problem) {
        var errors = problem.errors();
        if (errors == null || errors.isEmpty()) {
            return of(problem.code(), "", "");
        }
        var error = errors.getFirst();
        return of(problem.code(), error.field().substring(error.field().lastIndexOf('.') + 1), error.rule());
    }

    private static Mistake of(String code, String field, String rule) {
        return switch (code) {
            case "login-taken" -> new Mistake(KEY, "bulk.rule.account.taken");
            case "not-found" -> new Mistake(KEY, "bulk.rule.absent");
            case "account-state" -> new Mistake(KEY, "bulk.rule.collided");
            case "last-administrator" -> new Mistake("active", "bulk.rule.account.last");
            case "invalid-input" -> invalid(field, rule);
            default -> new Mistake(KEY, "bulk.rule.refused");
        };
    }

    private static Mistake invalid(String field, String rule) {
        return switch (field) {
            case "login" -> new Mistake(KEY, "office.rule.email");
            case "name" ->
                new Mistake(field, rule.equals("NotBlank") ? "office.rule.required" : "bulk.rule.account.name");
            case "locale" -> new Mistake(field, "office.rule.kinds");
            case "roles" ->
                new Mistake(
                        rule.equals("Own") ? "ADMIN" : "OFFICER",
                        rule.equals("Own") ? "bulk.rule.account.own" : "bulk.rule.account.roles");
            case "region" -> new Mistake(field, rule.equals("Size") ? "office.rule.long" : "bulk.rule.account.region");
            case "office" -> new Mistake(field, "office.rule.long");
            case "active" -> new Mistake(field, "bulk.rule.account.own");
            case "administrator" -> new Mistake(KEY, "bulk.rule.account.administrator");
            default -> new Mistake(KEY, "bulk.rule.refused");
        };
    }
}
